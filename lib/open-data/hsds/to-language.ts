import type { LanguageAtCare } from '@/lib/domain/language'
import { stableUuid } from '../stable-uuid'
import type { Words } from '../words'
import { toRecord } from './to-attribute'

type Owner = { service_id: string } | { location_id: string } | { phone_id: string }

/** A language somebody can be attended in, with its variety in its name and how it is spoken. */
export function toLanguage(
  { code, form, days, confirmedBy }: LanguageAtCare,
  at: number,
  owner: Owner,
  words: Words,
) {
  const id = stableUuid('language', Object.values(owner).join(), code, String(at))
  const link = { entity: 'language', id } as const
  const attributes = [
    ...toRecord(link, 'form', form === 'unknown' ? null : form),
    ...toRecord(link, 'days', days.join(',')),
    ...toRecord(link, 'confirmed_by', confirmedBy ?? null),
  ]
  const note = [
    ...(days.length > 0 ? [words.list(days.map((day) => words.day(day)))] : []),
    ...(confirmedBy ? [words.confirmedBy(confirmedBy)] : []),
  ].join('; ')
  return {
    id,
    ...owner,
    name: words.language(code),
    code,
    ...(note !== '' && { note }),
    ...(attributes.length > 0 && { attributes }),
  }
}
