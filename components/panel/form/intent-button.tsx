import styles from './intent-button.module.css'

interface Props {
  readonly text: string
  /** What the server does with the form; absent: the form has only one use. */
  readonly intent?: string
  readonly look?: 'plain' | 'strong' | 'danger'
  /** What a person who does not see the form hears instead of the short text. */
  readonly label?: string
}

/** A button that posts the form it stands in. */
export function IntentButton({ text, intent, look = 'plain', label }: Props) {
  return (
    <button
      className={styles[look]}
      type="submit"
      {...(intent !== undefined && { name: 'intent', value: intent })}
      {...(label !== undefined && { 'aria-label': label })}
    >
      {text}
    </button>
  )
}
