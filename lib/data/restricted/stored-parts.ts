import 'server-only'
import type { Prisma } from '../../../prisma/generated/client'
import type { Consent } from '../../domain/consent'
import type { FactNotes } from '../../domain/fact-notes'
import { hoursSchema } from '../../domain/hours-schema'
import type { Journey } from '../../domain/journey'
import type { LanguageAtCare } from '../../domain/language'
import type { Hours } from '../../domain/opening-hours'
import type { Trust, TrustField } from '../../domain/trust'
import type { Visibility } from '../../domain/visibility'
import type { ChannelRow, PointRow } from '../../edition/catalogue-rows'
import type { StoredService } from './stored-service'

type StoredTrust = Pick<
  StoredService['service'],
  'sourceTitle' | 'sourceUrl' | 'sourceDate' | 'verifiedHow' | 'verifiedAt'
>

export function toTrust(stored: StoredTrust): Trust {
  return {
    sourceTitle: stored.sourceTitle,
    sourceUrl: stored.sourceUrl,
    sourceDate: stored.sourceDate,
    how: stored.verifiedHow,
    verifiedAt: stored.verifiedAt?.toISOString().slice(0, 10) ?? null,
  }
}

/** For the panel alone; the publisher has no row to put it in. */
export function toConsent({ service }: StoredService): { readonly consent?: Consent } {
  const { consentRole: role, consentDate: date, consentScope: scope } = service
  if (!role || !date || !scope) return {}
  return { consent: { role, date: date.toISOString().slice(0, 10), scope } }
}

export function toFieldTrust({ fieldTrust }: StoredService): Partial<Record<TrustField, Trust>> {
  return Object.fromEntries(fieldTrust.map((stored) => [stored.field, toTrust(stored)]))
}

export function toFieldVisibility({
  fieldVisibility,
}: StoredService): Partial<Record<TrustField, Visibility>> {
  return Object.fromEntries(fieldVisibility.map(({ field, level }) => [field, level]))
}

/** No key where there are none. */
export function toFactNotes({ factNotes }: StoredService): { readonly factNotes?: FactNotes } {
  if (factNotes.length === 0) return {}
  return { factNotes: Object.fromEntries(factNotes.map(({ fact, note }) => [fact, note])) }
}

export function toChannels({ channels }: StoredService): ChannelRow[] {
  return channels.map(({ kind, value, menu, free, visibility, hours, languages }) => ({
    kind,
    value,
    menu,
    free,
    visibility,
    hours: hours === null ? null : toHours(hours),
    languages: languages.map(toLanguage),
  }))
}

export function toPoints({ points }: StoredService): PointRow[] {
  return points.map(({ location, hours, languages, journeys }) => ({
    ...location,
    hours: toHours(hours),
    languages: languages.map(toLanguage),
    ...(journeys.length > 0 && { journeys: journeys.map(toJourney) }),
  }))
}

function toHours(stored: Prisma.JsonValue): Hours {
  return hoursSchema.parse(stored)
}

type StoredLanguage = StoredService['points'][number]['languages'][number]

function toLanguage({ code, form, days, confirmedBy }: StoredLanguage): LanguageAtCare {
  return { code, form, days, ...(confirmedBy && { confirmedBy }) }
}

function toJourney({ ubigeo, means, soles, travelHours }: Journey): Journey {
  return { ubigeo, means, soles, travelHours }
}
