import { useTranslations } from 'next-intl'
import type { LanguageAtCare } from '@/lib/domain/language'
import { spokenLanguages } from '@/lib/domain/spoken-languages'

/** Languages in words: «quechua de Cusco (confirmado por llamada)», or the name alone. */
export function useSpokenNames(): (places: readonly (readonly LanguageAtCare[])[]) => string[] {
  const t = useTranslations('ListingPage')
  const names = useTranslations('CareLanguages')
  return (places) =>
    spokenLanguages(places, ({ code }) => names(code)).map(({ name, confirmedBy }) =>
      confirmedBy ? `${name} (${t(`confirmedBy_${confirmedBy}`)})` : name,
    )
}
