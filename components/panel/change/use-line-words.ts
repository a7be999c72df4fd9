import { useTranslations } from 'next-intl'
import type { LineWords } from './line-words'

/** The words for a field and its value, in the reader's language. */
export function useLineWords(): LineWords {
  return {
    form: useTranslations('PanelForm'),
    answers: useTranslations('Attributes'),
    fields: useTranslations('TrustHow'),
    hours: useTranslations('Hours'),
  }
}
