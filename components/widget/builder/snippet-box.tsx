import { useTranslations } from 'next-intl'
import styles from './snippet-box.module.css'

interface Props {
  /** What the script finds it by. */
  readonly name: 'frame' | 'element' | 'address' | 'link'
  readonly title: string
  readonly help: string
  readonly text: string
}

/** A piece of text to take along. Without script it is selected by hand; the button comes with it. */
export function SnippetBox({ name, title, help, text }: Props) {
  const t = useTranslations('Widget')
  return (
    <div className={styles.box}>
      <h3>{title}</h3>
      <p>{help}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, by keyboard too */}
      <pre className={styles.text} data-snippet={name} tabIndex={0} lang="en">
        {text}
      </pre>
      <button hidden className={styles.copy} type="button" data-copy={name}>
        {t('copy')}
      </button>
    </div>
  )
}
