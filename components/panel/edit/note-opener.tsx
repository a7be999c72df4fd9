import { useTranslations } from 'next-intl'
import { type FactGroup, type FactName, shapeOf } from '@/lib/panel-form/fact-groups'
import { recordAt } from '@/lib/panel-form/form-values'
import fold from '../../ui/fold.module.css'
import { IntentButton } from '../form/intent-button'
import { SelectField } from '../form/select-field'
import type { EditFormState } from './edit-form-state'
import styles from './note-opener.module.css'

interface Props {
  readonly form: EditFormState
  readonly group: FactGroup
  readonly names: readonly FactName[]
}

/** One line under a group of questions: a field under each of them would make the form twice as long. */
export function NoteOpener({ form, group, names }: Props) {
  const t = useTranslations('PanelForm')
  const questions = useTranslations('Attributes')
  const notes = recordAt(form.values, 'factNotes')
  const open = names.filter((name) => shapeOf(name) === 'tri' && notes[name] === undefined)
  if (open.length === 0) return null
  return (
    <details className={fold.fold}>
      <summary>{t('factNoteAdd')}</summary>
      <div className={styles.fields}>
        <SelectField
          name={`noteWish.${group}`}
          label={t('factNoteFor')}
          hint={t('factNoteHint')}
          groups={[
            {
              label: null,
              choices: [
                { value: '', label: t('choose') },
                ...open.map((name) => ({ value: name, label: questions(name as 'free') })),
              ],
            },
          ]}
          value=""
        />
        <div>
          <IntentButton text={t('factNoteOpen')} intent={`note:${group}`} />
        </div>
      </div>
    </details>
  )
}
