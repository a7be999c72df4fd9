import 'server-only'
import { getTranslations } from 'next-intl/server'
import { LOCALES } from '../domain/locale'

/**
 * The words of a mail in all three languages: nobody knows that of its readers, and that of whoever acted,
 * whose session may be in other hands, must not decide what they can read.
 * @returns a text for each language, Spanish first.
 */
export function wordsInEach(
  key: 'alarmText' | 'criticalText' | 'newsText',
  values: Readonly<Record<'organisation', string>> = { organisation: '' },
): Promise<string[]> {
  return Promise.all(
    LOCALES.map(async (locale) => {
      const t = await getTranslations({ locale, namespace: 'PanelMail' })
      return t(key, values)
    }),
  )
}
