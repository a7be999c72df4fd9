import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '@/lib/domain/locale'
import { FIRST_NUMBERS, MORE_NUMBERS } from '@/lib/domain/national-numbers'
import { countReviewed } from '@/lib/i18n/review'
import ay from '@/messages/ay.json'
import es from '@/messages/es.json'
import qu from '@/messages/qu.json'
import review from '@/messages/review.json'

type Messages = Readonly<Record<string, Readonly<Record<string, string>>>>

const MESSAGES: Readonly<Record<(typeof LOCALES)[number], Messages>> = { es, qu, ay }
const TRANSLATIONS = ['qu', 'ay'] as const
const STATES: Readonly<Record<string, Readonly<Record<string, string>>>> = review

/** `Namespace.key` and its text, in the order of the file. */
const entriesOf = (messages: Messages): [id: string, text: string][] =>
  Object.entries(messages).flatMap(([namespace, texts]) =>
    Object.entries(texts).map(([key, text]): [string, string] => [`${namespace}.${key}`, text]),
  )
const idsOf = (messages: Messages) => entriesOf(messages).map(([id]) => id)
const SPANISH = new Map(entriesOf(es))
const ALL = LOCALES.flatMap((locale) =>
  entriesOf(MESSAGES[locale]).map(([id, text]) => ({ at: `${locale} ${id}`, text })),
)

/** The elements of a message, those inside its branches too. */
function flatten(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return [element, ...flatten(element.children)]
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [element]
    const inside = Object.values(element.options).flatMap(({ value }) => flatten(value))
    return [element, ...inside]
  })
}
const elementsOf = (text: string) => flatten(parse(text))

/** What a message asks of its caller: each placeholder, each branch of a select, a number's place. */
function needsOf(text: string): string[] {
  const needs = elementsOf(text).flatMap((element) => {
    if (element.type === TYPE.literal) return []
    if (element.type === TYPE.pound) return ['#']
    if (element.type !== TYPE.select) return [`${element.value}: ${TYPE[element.type]}`]
    return Object.keys(element.options).map((branch) => `${element.value}: ${branch}`)
  })
  return [...new Set(needs)].sort()
}

const isWordIn = (word: string, text: string) =>
  new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(text)
const findIn = (texts: Iterable<[string, string]>, pattern: RegExp) =>
  [...texts].filter(([, text]) => pattern.test(text)).map(([id]) => id)

describe.each(TRANSLATIONS)('the messages in %s', (locale) => {
  const entries = entriesOf(MESSAGES[locale])

  test('say everything that Spanish says, key by key, in its order', () => {
    expect(Object.keys(MESSAGES[locale])).toEqual(Object.keys(es))
    expect(entries.map(([id]) => id)).toEqual([...SPANISH.keys()])
  })

  test('take the same values and branches: nobody reads a sentence with a hole', () => {
    for (const [id, text] of entries) {
      expect(needsOf(text), id).toEqual(needsOf(SPANISH.get(id) ?? ''))
    }
  })

  test('have one plural form, «other», since Intl knows no plural of theirs', () => {
    const plurals = entries.flatMap(([id, text]) =>
      elementsOf(text).flatMap((element) =>
        element.type === TYPE.plural ? [{ id, forms: Object.keys(element.options) }] : [],
      ),
    )
    expect(plurals.length).toBeGreaterThan(0)
    for (const { id, forms } of plurals) expect(forms, id).toEqual(['other'])
  })

  test('name the same numbers to call, in the same order', () => {
    const lines = new Set<string>([...FIRST_NUMBERS, ...MORE_NUMBERS].map(({ number }) => number))
    const linesIn = (text: string) => (text.match(/\d+/g) ?? []).filter((run) => lines.has(run))
    expect([...SPANISH.values()].flatMap(linesIn).length).toBeGreaterThan(9)
    for (const [id, text] of entries) {
      expect(linesIn(text), id).toEqual(linesIn(SPANISH.get(id) ?? ''))
    }
  })

  test('end a sentence, a question or a pause where Spanish does', () => {
    const endOf = (text: string) => /[.?…]$/.exec(text)?.[0] ?? 'open'
    for (const [id, text] of entries) {
      expect(endOf(text), id).toBe(endOf(SPANISH.get(id) ?? ''))
    }
  })

  test('ask no yes-or-no question with «not» inside it: then «yes» and «no» would change sides', () => {
    const negation =
      locale === 'qu' ? /(?<!\p{L})mana\p{L}*/iu : /(?<!\p{L})jan(?:i\p{L}*)?(?!\p{L})/iu
    const questions = entries.flatMap(([id, text]) =>
      (text.match(/¿[^?]*\?/g) ?? []).map((asked) => [id, asked] as [string, string]),
    )
    const isYesNo = locale === 'qu' ? /chu[ ?(]/u : /ti\?/u
    expect(findIn(questions, isYesNo).length).toBeGreaterThan(40)
    expect(
      findIn(
        questions.filter(([, asked]) => isYesNo.test(asked)),
        negation,
      ),
    ).toEqual([])
  })
})

/** What is read on the door or on the phone's own screen, and so is the same in every language. */
const SAME_EVERYWHERE: Readonly<Record<string, readonly string[]>> = {
  'official names of services and lines': [
    'Numbers.line100',
    'Numbers.trafficking',
    'Numbers.children',
    'Numbers.chat',
    'Kinds.sau',
    'Kinds.cem',
    'Kinds.sar',
    'Kinds.upe',
    'Kinds.demuna',
    'Kinds.hrt',
    'Kinds.car',
    'Kinds.police',
    'Kinds.prosecutor',
    'Kinds.victim_support',
    'Kinds.court',
    'Kinds.public_defender',
    'Kinds.mental_health',
    'Kinds.mamis',
    'Kinds.cso',
    'Kinds.migrant_point',
    'Kinds.ombudsman',
    'Kinds.tambo',
  ],
  'the name of a document, an app or the country': [
    'Attributes.needsDocument_dni',
    'ListingPage.whatsapp',
    'PlacePicker.peru',
  ],
  'a language’s own name for itself': [
    'CareLanguages.cni',
    'CareLanguages.agr',
    'CareLanguages.shp',
    'CareLanguages.mcb',
    'CareLanguages.amr',
  ],
  'nothing but a value': ['PlacePage.absent'],
  'the name of a level, before the name of a place': ['PlacePage.level'],
}
/** Quechua keeps the Spanish spelling of offices and devices; Aymara writes or ends them its own way. */
const SAME_IN_QUECHUA = [
  'Numbers.police',
  'Numbers.policeShort',
  'CareLanguages.ay',
  'CareLanguages.ayr',
  'TrustHow.address',
  'About.edition',
]

test.each([
  ['qu', [...Object.values(SAME_EVERYWHERE).flat(), ...SAME_IN_QUECHUA]],
  ['ay', Object.values(SAME_EVERYWHERE).flat()],
] as const)(
  'no Spanish is left by accident in %s: only what is listed here is the same',
  (locale, allowed) => {
    const same = entriesOf(MESSAGES[locale]).filter(([id, text]) => text === SPANISH.get(id))
    expect(same.map(([id]) => id).sort()).toEqual([...allowed].sort())
  },
)

const isReaders = (id: string) => !id.startsWith('Panel')

describe('what native speakers have reviewed', () => {
  test('is said for every string of Quechua and Aymara, and for nothing else', () => {
    expect(Object.keys(review)).toEqual([...TRANSLATIONS])
    for (const locale of TRANSLATIONS) {
      expect(Object.keys(STATES[locale] ?? {})).toEqual(idsOf(es))
      for (const [id, state] of Object.entries(STATES[locale] ?? {})) {
        expect(['reviewed', 'unreviewed'], `${locale} ${id}: got ${state}`).toContain(state)
      }
    }
  })

  for (const locale of TRANSLATIONS) {
    const waiting = idsOf(es).filter((id) => STATES[locale]?.[id] !== 'reviewed')
    // The names list the work that is left: a whole namespace by its name, the rest key by key.
    const left = Object.entries(es).flatMap(([namespace, texts]) => {
      const keys = Object.keys(texts).filter((key) => waiting.includes(`${namespace}.${key}`))
      if (keys.length === 0) return []
      return keys.length === Object.keys(texts).length
        ? [`${namespace} (${keys.length})`]
        : keys.map((key) => `${namespace}.${key}`)
    })
    test(`${locale}: ${waiting.length} of ${SPANISH.size} wait for a speaker: ${left.join(', ') || 'none'}`, () => {
      // The page that says so speaks to readers: of their strings alone.
      const { reviewed, total } = countReviewed(locale)
      expect({ waiting: total - reviewed, total }).toEqual({
        waiting: waiting.filter(isReaders).length,
        total: [...SPANISH.keys()].filter(isReaders).length,
      })
    })
  }
})

describe('every message', () => {
  test('shows each apostrophe: before a brace, «#» or «|» it would be an escape and swallow text', () => {
    const countOf = (text: string) => text.split("'").length - 1
    expect(ALL.filter(({ text }) => text.includes("'")).length).toBeGreaterThan(50)
    for (const { at, text } of ALL) {
      expect(text, at).not.toMatch(/'['{}#|<>]/)
      const shown = elementsOf(text).map((element) =>
        element.type === TYPE.literal ? element.value : '',
      )
      expect(countOf(shown.join('')), at).toBe(countOf(text))
    }
  })

  test('is plain text: composed letters, no control or direction marks, no stray spaces, no tags', () => {
    for (const { at, text } of ALL) {
      expect(text, at).toBe(text.normalize('NFC').trim())
      expect(text, at).not.toMatch(/\p{C}|\p{Zl}|\p{Zp}|\u00a0| {2}|[<>’‘`´]/u)
      expect(text, at).not.toBe('')
    }
  })

  test('closes the questions and quotations that it opens', () => {
    const marksOf = (text: string) => text.replace(/[^¿?«»]/g, '')
    for (const { at, text } of ALL) expect(marksOf(text), at).toMatch(/^(?:¿\?|«»|¿«»\?)*$/)
  })

  test('promises no safety that nobody can give', () => {
    const promises = [
      /segur\p{L}*\s+(?:al\s+)?(?:100|cien)/iu,
      /(?:100|cien)\s*(?:%|por ciento)?\s*segur/iu,
      /invisible/iu,
      /rastro/iu,
      /an[oó]nim\p{L}*\s+garantizad|garantiz\p{L}*\s.*an[oó]nim/iu,
    ]
    const texts = ALL.map(({ at, text }): [string, string] => [at, text])
    for (const promise of promises) expect(findIn(texts, promise), `${promise}`).toEqual([])
  })
})

/** Words that make a person a case, name before explaining, or claim too much; and where they may stand. */
const AVOIDED: Readonly<Record<string, readonly string[]>> = {
  'víctimas?': [],
  'usuari[ao]s?': [],
  'casos?': [],
  'ilegal(?:es)?': [],
  prostitución: [],
  'violencia doméstica': [],
  explotación: [],
  'albergues?': [],
  'indocumentad[ao]s?': [],
  intercultural: [],
  'no disponibles?': [],
  'N/A': [],
  // After «engaños con trabajo», which explains it.
  trata: ['Attributes.traffickingSkill'],
  // The official name of the kind, with no place beside it.
  'refugios?': ['Kinds.hrt'],
  // Each asks whether one begins, or is demanded.
  'denuncias?': [
    'ListingPage.insidePolice',
    'ListingPage.police',
    'Filters.no_police',
    'Facts.report',
    'Attributes.startsReport',
    'Attributes.needsReport',
  ],
  // About a place where somebody is taken in, or a warning that one is not: never about this site.
  'segur[ao]s?': [
    'NeedPage.sleepNote',
    'Branches.under18Note',
    'Branches.manNote',
    'PlacePage.ledIntro',
    'ListingPage.confidentialTitle',
    'ReportPage.unsafe',
    'Kinds.hrtWhat',
    'Kinds.carWhat',
    'About.limit4',
    'OpenData.readSafe',
    'OpenData.sector_safe_house',
  ],
  'anónim[ao]s?': [],
}

test('Spanish names nobody a victim or a case, explains hard words first, and claims no more than is so', () => {
  for (const [word, allowed] of Object.entries(AVOIDED)) {
    const found = [...SPANISH].filter(([, text]) => isWordIn(word, text)).map(([id]) => id)
    expect(found.sort(), word).toEqual([...allowed].sort())
  }
})

const SOURCES = ['app', 'components', 'lib/auth'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    .map((name) => ({
      name: path.posix.join(folder, name),
      text: readFileSync(`${folder}/${name}`, 'utf8'),
    })),
)

test('every namespace is read by a page or a component', () => {
  const unread = Object.keys(es).filter(
    (namespace) => !SOURCES.some(({ text }) => new RegExp(`['"\`]${namespace}['"\`.]`).test(text)),
  )
  expect(unread).toEqual([])
})

test('a title in a tab or a history list is «Kuska» and codes: no name, no message, no description', () => {
  const pages = SOURCES.filter(({ name }) => name.startsWith('app/[locale]/'))
  const titles = pages.flatMap(({ name, text }) =>
    [...text.matchAll(/\btitle: (['"`])(.*?)\1/g)].map(([, , title = '']) => ({ name, title })),
  )
  expect(titles.length).toBeGreaterThan(6)
  for (const { name, title } of titles) {
    const [fixed, values] = [title.replace(/\$\{[^}]*\}/g, ''), title.match(/\$\{[^}]*\}/g) ?? []]
    expect(fixed, name).toMatch(/^Kuska(?: · (?:[a-fw]|\d)?)*$/)
    for (const value of values)
      expect(value, name).toMatch(/^\$\{(?:\(await params\)\.)?(?:id|need|place)\}$/)
  }
  for (const { name, text } of pages) {
    expect(text, name).not.toMatch(/\bdescription:|title: (?:await )?t\(/)
  }
})
