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

/** A safe house has no number, door or language here that could be wrong. */
const HOUSE_PICKS: readonly string[] = ['c', 'e']

interface Props {
  readonly id: string
  readonly isHouse?: boolean
}

/**
 * Picks only: there is no field in which a survivor could tell her story to a server. With script it
 * is sent without leaving an entry in the history (`data-report`); without, it is an ordinary form.
 */
export function ReportForm({ id, isHouse = false }: Props) {
  const locale = useLocale()
  const t = useTranslations('ReportPage')
  const all = Object.keys(REPORT_PICKS) as (keyof typeof REPORT_PICKS)[]
  const letters = isHouse ? all.filter((letter) => HOUSE_PICKS.includes(letter)) : all
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
        {letters.map((letter) => (
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
