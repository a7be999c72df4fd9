import type { FormFault } from '@/lib/panel-form/form-error'
import { FieldError } from './field-error'
import { fieldId } from './field-id'
import styles from './form.module.css'

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
  const id = fieldId(part ? `${name}-${part}` : name)
  const described = [hint && `${id}-h`, fault && `${id}-e`].filter(Boolean).join(' ')
  const shared = {
    id,
    name,
    defaultValue: value,
    maxLength,
    autoComplete: 'off',
    autoCorrect: 'off',
    spellCheck: false,
    ...(described && { 'aria-describedby': described }),
    ...(fault && { 'aria-invalid': true }),
  }
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
    </div>
  )
}
