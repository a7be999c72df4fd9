import type { Locale } from '@/lib/domain/locale'
import type messages from '@/messages/es.json'

/** Message keys are checked by the compiler: a key that Spanish lacks does not build. */
declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: typeof messages
  }
}
