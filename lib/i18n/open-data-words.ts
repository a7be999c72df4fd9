import { createTranslator } from 'next-intl'
import {
  DATE_ATTRIBUTES,
  ENUM_ATTRIBUTES,
  NUMBER_ATTRIBUTES,
  SET_ATTRIBUTES,
} from '@/lib/domain/attributes'
import type { Locale } from '@/lib/domain/locale'
import type { Words } from '@/lib/open-data/words'
import ay from '@/messages/ay.json'
import es from '@/messages/es.json'
import qu from '@/messages/qu.json'
import { formatList } from './formats'

const MESSAGES: Readonly<Record<Locale, typeof es>> = { es, qu, ay }
const made = new Map<Locale, Words>()

/** The words of the open data in a language, made once. */
export function openDataWords(locale: Locale): Words {
  const words = made.get(locale) ?? makeWords(locale)
  made.set(locale, words)
  return words
}

/** What the cards ask in a sentence of their own; a table of the data needs a name. */
const isMeasured = (name: string) =>
  [...NUMBER_ATTRIBUTES, ...DATE_ATTRIBUTES].some((one) => one === name)
const hasOwnAnswers = (name: string) => name in ENUM_ATTRIBUTES || name in SET_ATTRIBUTES

function makeWords(locale: Locale): Words {
  const base = { locale, messages: MESSAGES[locale] }
  const data = createTranslator({ ...base, namespace: 'OpenData' })
  const kinds = createTranslator({ ...base, namespace: 'Kinds' })
  const asked = createTranslator({ ...base, namespace: 'Attributes' })
  const languages = createTranslator({ ...base, namespace: 'CareLanguages' })
  const hours = createTranslator({ ...base, namespace: 'Hours' })
  const card = createTranslator({ ...base, namespace: 'ListingCard' })
  const page = createTranslator({ ...base, namespace: 'ListingPage' })
  const dates = createTranslator({ ...base, namespace: 'Dates' })
  const list = (items: readonly string[]) => formatList(dates, items)
  return {
    locale,
    unknown: data('unknown'),
    wholeCountry: page('coveragePeru'),
    reservedOperator: data('reservedOperator'),
    reservedOperatorWhat: data('reservedOperatorWhat'),
    confidential: page('confidential'),
    daysUnknown: hours('daysUnknown'),
    inferredHours: hours('inferred'),
    oldHours: hours('old'),
    alwaysOpen: hours('always'),
    closedDay: hours('closedDay'),
    kind: (kind) => kinds(kind),
    kindWhat: (kind) => kinds(`${kind}What`),
    sector: (sector) => data(`sector_${sector}`),
    question: (fact) =>
      isMeasured(fact) ? data(`fact_${fact}` as 'fact_ageMin') : asked(fact as 'free'),
    answer: (fact, value) =>
      hasOwnAnswers(fact) ? asked(`${fact}_${value}` as 'reach_go') : asked(value as 'yes' | 'no'),
    language: (code) => languages(code),
    confirmedBy: (by) => page(`confirmedBy_${by}`),
    day: (weekday) => hours(`day${weekday}` as 'day1'),
    led: (gates) => card('led', { gates: list(gates) }),
    menu: (key) => page('menu', { key }),
    age: (freshness) => {
      if (freshness === 'current') return null
      return card(freshness === 'expired' ? 'expired' : 'longExpired')
    },
    operatingState: (state) => card(state),
    taxonomy: (taxonomy) => ({
      name: data(`taxonomy_${taxonomy}`),
      description: data(`taxonomy_${taxonomy}What`),
    }),
    list,
  }
}
