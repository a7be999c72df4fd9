import type { FormFault } from '@/lib/panel-form/form-error'
import { FieldError } from './field-error'
import { fieldId } from './field-id'
import styles from './form.module.css'

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
  const id = fieldId(part ? `${name}-${part}` : name)
  const described = [hint && `${id}-h`, fault && `${id}-e`].filter(Boolean).join(' ')
  return (
    <fieldset
      className={`${styles.field} ${fault ? styles.isWrong : ''}`}
      id={id}
      tabIndex={-1}
      {...(described && { 'aria-describedby': described })}
    >
      <legend>{legend}</legend>
      {hint && (
        <p className={styles.hint} id={`${id}-h`}>
          {hint}
        </p>
      )}
      <FieldError name={name} fault={fault} />
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
