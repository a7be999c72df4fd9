import { defineRouting } from 'next-intl/routing'
import { LOCALES } from '@/lib/domain/locale'

/** No detection and no cookie: a language choice is the address itself and leaves nothing behind. */
export const routing = defineRouting({
  locales: [...LOCALES],
  defaultLocale: 'es',
  localePrefix: 'always',
  localeDetection: false,
  localeCookie: false,
})
