import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { toCalledNumber } from '@/app/panel/revision/to-called-number'
import { checkFreeText } from '@/lib/data/restricted/check-free-text'
import { DIALABLE, telHref } from '@/lib/domain/channel'
import { factNoteSchema } from '@/lib/domain/fact-notes-schema'
import type { Listing } from '@/lib/domain/listing'
import { isHttpsUrl } from '@/lib/domain/plain-text'
import { ReviewRefusal } from '@/lib/domain/review-refusal'
import { KNOWN_COLUMNS, REQUIRED_COLUMNS } from '@/lib/import/columns'
import { readListings } from '@/lib/import/read-listings'
import { toTable } from '@/lib/import/table'
import { toCsv } from '@/lib/import/to-csv'
import { toWorkbook } from '@/lib/import/to-workbook'
import { HOSTILE_NUMBERS, HOSTILE_TEXTS } from './hostile-texts'
import { shippedGazetteer } from './shipped-gazetteer'

/* Whatever may be typed or brought, by whichever form or file: none of it runs, none becomes a link. */

/** Markup, control, bidi and zero-width characters. */
const HARM = /[<>]|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

/** How the texts of each action of the panel are read. One that is not here fails the test. */
const READ_BY: Readonly<
  Record<string, 'listing' | 'free text' | 'name' | 'number' | 'file' | 'no text'>
> = {
  'actions.ts#close': 'no text',
  'actions.ts#confirm': 'no text',
  'cuenta/actions.ts#endOne': 'no text',
  'cuenta/actions.ts#endOthers': 'no text',
  'cuenta/actions.ts#finishCode': 'no text',
  'cuenta/actions.ts#renewCodes': 'no text',
  'cuenta/actions.ts#renewPassword': 'no text',
  'cuenta/actions.ts#startCode': 'no text',
  'cuenta/actions.ts#takeLinks': 'no text',
  'enlace/actions.ts#enter': 'no text',
  'enlace/actions.ts#freeze': 'no text',
  'enlace/actions.ts#join': 'no text',
  'enlace/actions.ts#reset': 'no text',
  'entrar/actions.ts#askForLink': 'no text',
  'entrar/actions.ts#askForReset': 'no text',
  'entrar/actions.ts#confirm': 'no text',
  'entrar/actions.ts#enter': 'no text',
  'entrar/actions.ts#enterCode': 'no text',
  'fichas/[id]/actions.ts#edit': 'listing',
  'fichas/[id]/actions.ts#keep': 'listing',
  'fichas/[id]/actions.ts#look': 'listing',
  'fichas/[id]/actions.ts#publish': 'no text',
  'fichas/[id]/historial/actions.ts#restore': 'no text',
  'fichas/[id]/retirar/actions.ts#remove': 'no text',
  'fichas/[id]/retirar/proponer/actions.ts#ask': 'free text',
  'fichas/nueva/actions.ts#keepNew': 'listing',
  'fichas/nueva/actions.ts#lookNew': 'listing',
  'fichas/nueva/actions.ts#propose': 'listing',
  'importar/actions.ts#bring': 'file',
  'importar/actions.ts#prepare': 'file',
  'importar/actions.ts#propose': 'file',
  'personas/[id]/fichas/actions.ts#give': 'no text',
  'personas/[id]/fichas/actions.ts#release': 'no text',
  'personas/actions.ts#changeRole': 'no text',
  'personas/actions.ts#createOrganisation': 'name',
  'personas/actions.ts#decide': 'no text',
  'personas/actions.ts#invite': 'no text',
  'personas/actions.ts#letModerate': 'no text',
  'personas/actions.ts#remove': 'no text',
  'personas/actions.ts#stop': 'no text',
  'personas/actions.ts#thaw': 'no text',
  'personas/actions.ts#uninvite': 'no text',
  'revision/actions.ts#approveFile': 'no text',
  'revision/actions.ts#approveMany': 'no text',
  'revision/actions.ts#refuse': 'free text',
  'revision/actions.ts#say': 'free text',
  'revision/actions.ts#takeBack': 'no text',
  'revision/actions.ts#turnKey': 'number',
  'revision/actions.ts#undo': 'number',
}

test('each action of the panel is known here, by how it reads what is typed', () => {
  const files = readdirSync('app/panel', { recursive: true, encoding: 'utf8' })
  const found = files
    .filter((file) => /(?:^|\/)actions\.ts$/.test(file))
    .flatMap((file) =>
      [
        ...readFileSync(`app/panel/${file}`, 'utf8').matchAll(
          /^export (?:const|async function) (\w+)/gm,
        ),
      ].map(([, name]) => `${file}#${name}`),
    )
  expect(found.sort()).toEqual(Object.keys(READ_BY).sort())
})

test(`${HOSTILE_TEXTS.length} hostile reasons and comments: refused, or only letters`, () => {
  for (const text of HOSTILE_TEXTS)
    for (const exposure of ['OPEN', 'CONFIDENTIAL'] as const) {
      const kept = keptOf(() => checkFreeText(text, exposure))
      if (kept !== null) expect(kept, JSON.stringify(text)).not.toMatch(HARM)
    }
})

test('no number that somebody says she has called is more than a number', () => {
  for (const text of [...HOSTILE_NUMBERS, ...HOSTILE_TEXTS]) {
    const kept = keptOf(() => toCalledNumber(text) ?? '')
    if (kept) expect(kept, JSON.stringify(text)).toMatch(DIALABLE)
  }
})

/** What a rule lets in; null when it says no in its own words. Any other fault is one of ours. */
function keptOf(act: () => string): string | null {
  try {
    return act()
  } catch (error) {
    if (error instanceof ReviewRefusal) return null
    throw error
  }
}

const gazetteer = shippedGazetteer()
const PLAIN: Readonly<Record<string, string>> = {
  ...{ type: 'CEM', name: 'Centro Inventado', operator: 'Institución Inventada' },
  ...{ department: 'Madre de Dios', province: 'Tambopata', district: 'Tambopata' },
  ...{ ubigeo: '170101', address: 'Calle Inventada 12', coordinate_precision: 'none' },
  ...{ phone: '900000001', languages: 'es', source_title: 'Fuente Inventada' },
  source_date: '2026-01-02',
}

function requireHarmless(listing: Listing, text: string) {
  expect(JSON.stringify(listing), JSON.stringify(text)).not.toMatch(HARM)
  if (listing.exposure !== 'OPEN') return
  for (const { kind, value } of listing.channels) {
    if (kind === 'url' || kind === 'web_chat') expect(isHttpsUrl(value), text).toBe(true)
    else expect(telHref(value), text).toMatch(/^tel:(?:\+51\d{8,9}|0800\d{5}|\d{3,4})$/)
  }
}

test('a note that is kept is a line of words, and leads nobody past a listing’s own numbers', () => {
  const texts = [...HOSTILE_TEXTS, ...HOSTILE_NUMBERS]
  const kept = texts.filter((text) => factNoteSchema.safeParse(text).success)
  expect(kept.length).toBeLessThan(texts.length / 4)
  for (const text of kept) {
    expect(text.length, text).toBeLessThanOrEqual(160)
    expect(text, text).not.toMatch(HARM)
    expect(text, text).not.toMatch(/\p{Nd}{6}|[*#]\p{Nd}|:\/\/|@|javascript:|tel:/iu)
  }
})

/** One row for each text, under one column. */
function aFile(column: string) {
  const header = [...new Set([...REQUIRED_COLUMNS, column])]
  const rows = HOSTILE_TEXTS.map((text, at) =>
    header.map((name) =>
      name === column ? text : name === 'id' ? `invented-${at}` : (PLAIN[name] ?? ''),
    ),
  )
  return [header, ...rows]
}

describe('each column of a file', () => {
  test.each(KNOWN_COLUMNS)('%s', (column) => {
    // As it is, for a guarded cell would be another text.
    const csv = aFile(column)
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
      .join('\n')
    for (const { line, listing } of readListings(Buffer.from(csv), gazetteer).listings)
      requireHarmless(listing, HOSTILE_TEXTS[line - 2] ?? '')
  })
})

test('a workbook of the same texts is read as the texts that they are', async () => {
  const texts = HOSTILE_TEXTS.filter((text) => !HARM.test(text) && !/\p{Cs}/u.test(text))
  expect(texts.length).toBeGreaterThan(100)
  const table = await toTable(await toWorkbook([['name'], ...texts.map((text) => [text])]))
  const again = toCsv(table ?? []).split('\r\n')
  expect(again).toHaveLength(texts.length + 2)
  // A guard more would be a formula less: none of them begins one.
  expect(again.filter((line) => /^"?[=+@]/.test(line))).toEqual([])
})
