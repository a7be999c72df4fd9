import type { FormFault } from '@/lib/panel-form/form-error'
import type { Choice } from './choice-field'
import { FieldFrame } from './field-frame'
import { fieldId } from './field-id'
import styles from './form.module.css'
import { noteMarks } from './note-marks'

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
  const about = { id: fieldId(name), hint, fault }
  return (
    <FieldFrame {...about} label={label}>
      <select
        className={styles.input}
        id={about.id}
        name={name}
        defaultValue={value}
        {...noteMarks(about)}
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
    </FieldFrame>
  )
}

function Option({ value, label }: Choice) {
  return <option value={value}>{label}</option>
}
