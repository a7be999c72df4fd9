import type { FormFault } from '@/lib/panel-form/form-error'
import { FieldFrame } from './field-frame'
import { fieldId } from './field-id'
import styles from './form.module.css'
import { noteMarks } from './note-marks'

interface Props {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly fault: FormFault | undefined
  readonly hint?: string
  readonly size?: 'short' | 'normal' | 'long'
  readonly type?: 'text' | 'date'
  readonly keyboard?: 'text' | 'numeric' | 'decimal' | 'tel' | 'url'
  readonly maxLength?: number
  /** Tells apart fields of one name in several forms; absent: the name does. */
  readonly part?: string
}

/** One text, in one line or several. */
export function TextField({
  name,
  label,
  value,
  fault,
  hint,
  size = 'normal',
  type = 'text',
  keyboard = 'text',
  maxLength = 2000,
  part,
}: Props) {
  const about = { id: fieldId(part ? `${name}-${part}` : name), hint, fault }
  const shared = {
    id: about.id,
    name,
    defaultValue: value,
    maxLength,
    autoComplete: 'off',
    autoCorrect: 'off',
    spellCheck: false,
    ...noteMarks(about),
    ...(fault && { 'aria-invalid': true }),
  }
  return (
    <FieldFrame {...about} label={label}>
      {size === 'long' ? (
        <textarea className={`${styles.input} ${styles.long}`} rows={3} {...shared} />
      ) : (
        <input
          className={`${styles.input} ${size === 'short' ? styles.short : ''}`}
          type={type}
          inputMode={keyboard}
          {...shared}
        />
      )}
    </FieldFrame>
  )
}
