import { useTranslations } from 'next-intl'
import { NOTE_MAX_CHARACTERS } from '@/lib/domain/fact-notes'
import { choicesOf, type FactName, shapeOf } from '@/lib/panel-form/fact-groups'
import { recordAt, textAt, textsAt } from '@/lib/panel-form/form-values'
import { ChoiceField } from '../form/choice-field'
import { TextField } from '../form/text-field'
import type { EditFormState } from './edit-form-state'
import styles from './fact-questions.module.css'

interface Props {
  readonly form: EditFormState
  readonly names: readonly FactName[]
}

/**
 * The very questions that the public reads, each with «no sabemos» beside its answers, and beneath it the
 * note that somebody has opened.
 */
export function FactQuestions({ form, names }: Props) {
  const t = useTranslations('PanelForm')
  const questions = useTranslations('Attributes')
  const values = recordAt(form.values, 'facts')
  const notes = recordAt(form.values, 'factNotes')
  return names.map((name) => {
    const field = `facts.${name}`
    const shape = shapeOf(name)
    const fault = form.faults.get(field)
    if (shape === 'number')
      return (
        <TextField
          key={name}
          name={field}
          label={t(name as 'ageMin')}
          value={textAt(values, name)}
          fault={fault}
          size="short"
          keyboard="numeric"
          maxLength={5}
        />
      )
    if (shape === 'date')
      return (
        <TextField
          key={name}
          name={field}
          label={t(name as 'until')}
          hint={t('untilHint')}
          value={textAt(values, name)}
          fault={fault}
          size="short"
          type="date"
        />
      )
    const isSet = shape === 'set'
    const choices = choicesOf(name).map((value) => ({
      value,
      label: questions((shape === 'tri' ? value : `${name}_${value}`) as 'yes'),
    }))
    const question = (
      <ChoiceField
        key={name}
        name={field}
        legend={questions(name as 'free')}
        choices={isSet ? choices : [...choices, { value: '', label: t('unknown') }]}
        chosen={isSet ? textsAt(values, name) : [textAt(values, name)]}
        fault={fault}
        isMany={isSet}
        {...(isSet && { hint: t('severalOrNone') })}
        {...(name === 'capacity' && { hint: t('capacityHint') })}
      />
    )
    if (shape !== 'tri' || notes[name] === undefined) return question
    const note = `factNotes.${name}`
    return (
      <div key={name} className={styles.noted}>
        {question}
        <TextField
          name={note}
          label={t('factNoteOn', { question: questions(name as 'free') })}
          value={textAt(notes, name)}
          fault={form.faults.get(note)}
          size="long"
          maxLength={NOTE_MAX_CHARACTERS}
        />
      </div>
    )
  })
}
