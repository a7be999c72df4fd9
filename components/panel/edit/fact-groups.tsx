import { useTranslations } from 'next-intl'
import { FACT_GROUPS, type FactGroup, factsOf } from '@/lib/panel-form/fact-groups'
import { recordAt } from '@/lib/panel-form/form-values'
import { countFaults } from './count-faults'
import type { EditFormState } from './edit-form-state'
import { EditGroup } from './edit-group'
import { FactQuestions } from './fact-questions'
import { NoteOpener } from './note-opener'

interface Props {
  readonly form: EditFormState
  /** Of a safe house fewer is asked, and nothing may be added in words. */
  readonly isConfidential: boolean
}

const CRITICAL: readonly FactGroup[] = ['consequences']

/** The questions about a service, group by group, each open while a note in it waits to be written. */
export function FactGroups({ form, isConfidential }: Props) {
  const t = useTranslations('PanelForm')
  const notes = recordAt(form.values, 'factNotes')
  return (Object.keys(FACT_GROUPS) as FactGroup[]).map((group) => {
    const names = factsOf(group, isConfidential)
    const fields = names.flatMap((name) => [`facts.${name}`, `factNotes.${name}`])
    // Ages in the wrong order are a fault of all answers together.
    const together = group === 'people' && form.faults.has('facts') ? 1 : 0
    return (
      names.length > 0 && (
        <EditGroup
          key={group}
          title={t(`group_${group}`)}
          isCritical={CRITICAL.includes(group)}
          isOpen={names.some((name) => notes[name] === '')}
          faultCount={countFaults(form, ...fields) + together}
        >
          <FactQuestions form={form} names={names} />
          {!isConfidential && <NoteOpener form={form} group={group} names={names} />}
        </EditGroup>
      )
    )
  })
}
