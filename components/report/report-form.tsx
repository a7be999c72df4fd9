import { useLocale, useTranslations } from 'next-intl'
import styles from './report-form.module.css'

/** Letter in the form → message. The letters are those of `lib/inbox.mjs`; a test holds both together. */
export const REPORT_PICKS = {
  a: 'number',
  b: 'closed',
  c: 'unsafe',
  d: 'language',
  e: 'treatment',
} as const

/**
 * Picks only: there is no field in which a survivor could tell her story to a server. With script it
 * is sent without leaving an entry in the history (`data-report`); without, it is an ordinary form.
 */
export function ReportForm({ id }: { readonly id: string }) {
  const locale = useLocale()
  const t = useTranslations('ReportPage')
  return (
    <form
      className={styles.form}
      method="post"
      action="/aviso"
      autoComplete="off"
      data-report={`/${locale}/s/${id}/aviso/listo`}
    >
      <input type="hidden" name="s" value={id} />
      <input type="hidden" name="l" value={locale} />
      <fieldset className={styles.picks}>
        <legend>{t('question')}</legend>
        {(Object.keys(REPORT_PICKS) as (keyof typeof REPORT_PICKS)[]).map((letter) => (
          <label key={letter} className={styles.pick}>
            <input type="radio" name="r" value={letter} required />
            {t(REPORT_PICKS[letter])}
          </label>
        ))}
      </fieldset>
      <button className={styles.send} type="submit">
        {t('send')}
      </button>
    </form>
  )
}
