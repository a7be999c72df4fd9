import { FieldFrame } from '../form/field-frame'
import { fieldId } from '../form/field-id'
import styles from '../form/form.module.css'
import { noteMarks } from '../form/note-marks'

interface Props {
  readonly name: string
  readonly label: string
  readonly type?: 'text' | 'email' | 'password'
  /** What the browser or a password manager may fill in. */
  readonly autoComplete: 'username' | 'current-password' | 'new-password' | 'one-time-code' | 'off'
  readonly hint?: string
  readonly value?: string
  readonly isOptional?: boolean
}

/** One line of an account's form; a password may be pasted and is never shown again. */
export function AccountField({
  name,
  label,
  type = 'text',
  autoComplete,
  hint,
  value,
  isOptional = false,
}: Props) {
  const about = { id: fieldId(name), hint }
  return (
    <FieldFrame {...about} label={label}>
      <input
        className={styles.input}
        id={about.id}
        name={name}
        type={type}
        autoComplete={autoComplete}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        required={!isOptional}
        defaultValue={value}
        {...(autoComplete === 'one-time-code' && { inputMode: 'text' })}
        {...noteMarks(about)}
      />
    </FieldFrame>
  )
}
