import type { Translator } from '@/lib/i18n/translator'

/** Fields of the form, by the last part of their name → the message that labels them. */
const LABELS = {
  name: 'name',
  operator: 'operator',
  kind: 'kind',
  subKind: 'subKind',
  gates: 'gates',
  value: 'channelValue',
  menu: 'menu',
  free: 'callFree',
  address: 'address',
  ubigeo: 'district',
  directions: 'directions',
  lat: 'lat',
  lng: 'lng',
  precision: 'precision',
  hours: 'hoursMode',
  days: 'days',
  opens: 'opens',
  closes: 'closes',
  from: 'opens',
  to: 'closes',
  date: 'date',
  confirmedUntil: 'confirmedUntil',
  place: 'visitPlace',
  code: 'languageName',
  coverage: 'groupCoverage',
  visibility: 'listingLevel',
  internalNote: 'note',
  ageMin: 'ageMin',
  ageMax: 'ageMax',
  childAgeMaxGirls: 'childAgeMaxGirls',
  childAgeMaxBoys: 'childAgeMaxBoys',
  costSoles: 'costSoles',
  until: 'until',
  sourceTitle: 'sourceTitle',
  sourceDate: 'sourceDate',
  sourceUrl: 'sourceUrl',
  how: 'how',
  journeys: 'groupJourneys',
  means: 'means',
  soles: 'soles',
  travelHours: 'travelHours',
  confirmedBy: 'confirmedBy',
  consent: 'groupConsent',
  role: 'role',
  scope: 'scope',
} as const

/** What a refused field is called in the error summary, with the number of its row. */
export function fieldLabel(t: Translator<'PanelForm'>, name: string): string {
  // The rest of its name is its question's, which is another field.
  if (name.startsWith('factNotes.')) return t('factNote')
  const last =
    name
      .replace(/\[\d+\]$/, '')
      .split('.')
      .at(-1) ?? ''
  const known = Object.entries(LABELS).find(([field]) => field === last)?.[1]
  const label = known ? t(known) : t('field')
  const row = [...name.matchAll(/\[(\d+)\]/g)].at(-1)?.[1]
  return row === undefined ? label : t('inRow', { label, number: Number(row) + 1 })
}
