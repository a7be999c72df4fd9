import { useTranslations } from 'next-intl'
import type { BuilderChoice } from '@/lib/widget/builder-path'
import { embedPath } from '@/lib/widget/embed-path'
import { PREVIEW_SANDBOX } from '@/lib/widget/sandbox'
import styles from './preview.module.css'

/** The widget itself, under the sandbox of the snippets: what is seen here is what others will see. */
export function Preview({ choice, height }: BuilderChoice) {
  const t = useTranslations('Widget')
  return (
    <section className={styles.preview}>
      <h2>{t('preview')}</h2>
      <iframe
        className={styles.frame}
        src={embedPath(choice)}
        title={t('preview')}
        width="100%"
        height={height}
        referrerPolicy="no-referrer"
        allow=""
        sandbox={PREVIEW_SANDBOX}
        data-preview
      />
    </section>
  )
}
