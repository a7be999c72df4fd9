import { useTranslations } from 'next-intl'
import type { FormError } from '@/lib/panel-form/form-error'
import styles from './error-summary.module.css'
import { fieldId } from './field-id'

interface Props {
  readonly errors: readonly FormError[]
  readonly labelOf: (name: string) => string
}

/** Everything that is refused, at the top, each a link to its field; it takes the focus. */
export function ErrorSummary({ errors, labelOf }: Props) {
  const t = useTranslations('PanelErrors')
  if (errors.length === 0) return null
  return (
    <div className={styles.summary} id="errores" role="alert" tabIndex={-1}>
      <h2>{t('title', { count: errors.length })}</h2>
      <ul className={styles.list}>
        {errors.map(({ name, fault }) => (
          <li key={name}>
            <a href={`#${fieldId(name)}`}>
              {labelOf(name)}: {t(fault)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
