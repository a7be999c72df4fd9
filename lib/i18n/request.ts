import { getRequestConfig } from 'next-intl/server'
import { isLocale } from '@/lib/domain/locale'

/** The one place where a file is imported by a computed name: the messages of a known locale. */
export default getRequestConfig(async ({ requestLocale }) => {
  const requested = (await requestLocale) ?? 'es'
  const locale = isLocale(requested) ? requested : 'es'
  const { default: messages } = await import(`../../messages/${locale}.json`)
  return { locale, messages, timeZone: 'America/Lima' }
})
