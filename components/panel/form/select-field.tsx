import type { FormFault } from '@/lib/panel-form/form-error'
import type { Choice } from './choice-field'
import { FieldError } from './field-error'
import { fieldId } from './field-id'
import styles from './form.module.css'

/** Choices under a heading, or without one. */
export interface ChoiceGroup {
  readonly label: string | null
  readonly choices: readonly Choice[]
}

interface Props {
  readonly name: string
  readonly label: string
  readonly groups: readonly ChoiceGroup[]
  readonly value: string
  readonly fault?: FormFault | undefined
  readonly hint?: string
}

/** One of many: where a list of radio buttons would be longer than a screen. */
export function SelectField({ name, label, groups, value, fault, hint }: Props) {
  const id = fieldId(name)
  const described = [hint && `${id}-h`, fault && `${id}-e`].filter(Boolean).join(' ')
  return (
    <div className={`${styles.field} ${fault ? styles.isWrong : ''}`}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className={styles.hint} id={`${id}-h`}>
          {hint}
        </p>
      )}
      <FieldError name={name} fault={fault} />
      <select
        className={styles.input}
        id={id}
        name={name}
        defaultValue={value}
        {...(described && { 'aria-describedby': described })}
        {...(fault && { 'aria-invalid': true })}
      >
        {groups.map((group) =>
          group.label === null ? (
            group.choices.map((choice) => <Option key={choice.value} {...choice} />)
          ) : (
            <optgroup key={group.label} label={group.label}>
              {group.choices.map((choice) => (
                <Option key={choice.value} {...choice} />
              ))}
            </optgroup>
          ),
        )}
      </select>
    </div>
  )
}

function Option({ value, label }: Choice) {
  return <option value={value}>{label}</option>
}
