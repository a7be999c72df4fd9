import { useTranslations } from 'next-intl'
import type { BuilderChoice } from '@/lib/widget/builder-path'
import { EXAMPLES } from '@/lib/widget/examples'
import styles from './example-list.module.css'

/** Who might show it, and how; each leads into the builder. */
export function ExampleList({ hrefOf }: { readonly hrefOf: (example: BuilderChoice) => string }) {
  const t = useTranslations('Widget')
  return (
    <ul className={styles.list}>
      {EXAMPLES.map((example) => (
        <li key={example.name} className={styles.example}>
          <h2>{t(`example_${example.name}`)}</h2>
          <p>{t(`example_${example.name}Text`)}</p>
          <a href={hrefOf(example)}>{t('exampleOpen')}</a>
        </li>
      ))}
    </ul>
  )
}
