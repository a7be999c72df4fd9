import type { Browser } from '@playwright/test'
import type { Command } from '../../../lib/run/command-line.mjs'
import { median } from '../median'
import { CONTENDERS, type Contender, type Stands } from './contenders'
import type { Kind } from './documents'
import { bundleProbes, type Probes } from './probes'
import { type Visit, visit } from './slow-phone'

/** Interleaved, so that whatever else the machine does falls on all alike. */
const ROUNDS = 5
/** Times do not depend on the language; weights, which do, are taken in each. */
const LOCALE = 'es'
/** The three steps of a search for help. */
export const TIMED = ['home', 'place', 'service'] as const satisfies readonly Kind[]
export type TimedKind = (typeof TIMED)[number]
/** Every page's button starts alike; the longest page shows it. */
export const WITH_REACT_EXIT: TimedKind = 'place'

/** Each figure's median over the rounds, of one kind of page at one contender. */
export type Figures = Readonly<Record<keyof Visit, number>>

export interface Visits {
  figuresOf(contender: Contender, kind: TimedKind): Figures
}

const FIGURES = [
  'firstPaint',
  'load',
  'number',
  'exit',
  'cover',
  'longestTask',
  'blocked',
  'script',
] as const satisfies readonly (keyof Visit)[]

export async function measureVisits(
  browser: Browser,
  stands: Stands,
  { report, signal }: Command,
): Promise<Visits> {
  const probes = await bundleProbes()
  const seen = new Map<string, Visit[]>()
  for (let round = 1; round <= ROUNDS; round++) {
    report(`visits: round ${round} of ${ROUNDS}`)
    for (const kind of TIMED)
      for (const contender of contendersFor(kind)) {
        signal.throwIfAborted()
        const address = stands.addressOf(contender, { locale: LOCALE, kind })
        const key = `${contender} ${kind}`
        const visits = seen.get(key) ?? []
        visits.push(await visitTwice(browser, probes, contender, address))
        seen.set(key, visits)
      }
  }
  const figuresOf = (contender: Contender, kind: TimedKind) =>
    summarise(seen.get(`${contender} ${kind}`) ?? [])
  reportVisits(figuresOf, report)
  return { figuresOf }
}

function contendersFor(kind: TimedKind): readonly Contender[] {
  return CONTENDERS.filter((one) => one !== 'react-exit' || kind === WITH_REACT_EXIT)
}

/** Once looking for what can be tapped, once leaving the page alone to count its work. */
async function visitTwice(
  browser: Browser,
  probes: Probes,
  contender: Contender,
  address: string,
): Promise<Visit> {
  const hasCover = contender === 'ours' || contender === 'react-exit'
  const looked = await visit(browser, hasCover ? probes.covering : probes.looking, address)
  if (contender === 'react-exit' || contender === 'govuk') return looked
  const { longestTask, blocked, script } = await visit(browser, probes.silent, address)
  return { ...looked, longestTask, blocked, script }
}

function summarise(visits: readonly Visit[]): Figures {
  const entries = FIGURES.map((name) => [name, median(visits.map((one) => one[name]))])
  return Object.fromEntries(entries)
}

function reportVisits(figuresOf: Visits['figuresOf'], report: Command['report']): void {
  const toRow = (cells: readonly (string | number)[]) =>
    cells.map((cell) => String(cell).padEnd(13)).join('')
  report('slow 3G, 6× slowdown, ms, medians; longestTask counts only above 50, 0: none')
  report(toRow(['page', 'contender', ...FIGURES]))
  for (const kind of TIMED)
    for (const contender of contendersFor(kind)) {
      const figures = figuresOf(contender, kind)
      report(toRow([kind, contender, ...FIGURES.map((name) => Math.round(figures[name]))]))
    }
}
