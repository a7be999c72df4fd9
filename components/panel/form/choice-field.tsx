import type { FormFault } from '@/lib/panel-form/form-error'
import { fieldId } from './field-id'
import { FieldNotes } from './field-notes'
import styles from './form.module.css'
import { noteMarks } from './note-marks'

export interface Choice {
  readonly value: string
  readonly label: string
}

interface Props {
  readonly name: string
  readonly legend: string
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
  readonly fault: FormFault | undefined
  readonly hint?: string
  /** Several may be ticked. */
  readonly isMany?: boolean
  /** Tells apart questions whose answers go into one list; absent: the name does. */
  readonly part?: string
}

/** A question with its answers all in sight: one of them, or several. */
export function ChoiceField({
  name,
  legend,
  choices,
  chosen,
  fault,
  hint,
  isMany = false,
  part,
}: Props) {
  const about = { id: fieldId(part ? `${name}-${part}` : name), hint, fault }
  return (
    <fieldset
      className={`${styles.field} ${fault ? styles.isWrong : ''}`}
      id={about.id}
      tabIndex={-1}
      {...noteMarks(about)}
    >
      <legend>{legend}</legend>
      <FieldNotes {...about} />
      <div className={styles.choices}>
        {choices.map(({ value, label }) => (
          <label key={value} className={styles.choice}>
            <input
              type={isMany ? 'checkbox' : 'radio'}
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
