import { KIND_CODES } from '../domain/kind'
import { roundDistance } from '../domain/round-distance'
import { AGES, type Directory, ROOFS } from '../search/directory'
import { fillWords } from './fill-words'
import type { NearService } from './pick-nearest'

/** What a row near her says, and nothing that it does not know. */
export interface NearWords {
  /** That its door is shut or full; empty where nobody said so. */
  readonly closing: string
  /** For whom alone it is, how far, what it is, under whose roof. */
  readonly meta: string
  readonly age: string
}

/** What carries the page's sentences, and those of kinds and of shut doors as JSON. */
type Box = Pick<HTMLElement, 'dataset'>

/** Kinds whose short name everybody reads on the door; the others are spelt out. */
const SHORT_NAMED: readonly string[] = ['cem']

/** The words of one row, before there is any markup. @param accuracy meters by which the reading may be wrong */
export function wordNear(
  box: Box,
  directory: Directory,
  { row, meters }: NearService,
  accuracy?: number,
): NearWords {
  const kind = KIND_CODES[directory.kinds[row] ?? -1] ?? ''
  const closing = directory.closingCodes[directory.closings[row] ?? 0] ?? ''
  const { unit, count } = roundDistance(meters, accuracy)
  const meta = [
    directory.onlyMinors[row] ? fillWords(box, 'tMinors') : '',
    fillWords(box, unit === 'meters' ? 'tMeters' : 'tKilometers', { count }),
    SHORT_NAMED.indexOf(kind) >= 0 ? '' : readNamed(box, 'kinds')[kind],
    wordRoof(box, directory, row),
  ]
  return {
    closing: readNamed(box, 'closings')[closing] ?? '',
    meta: meta.filter(Boolean).join(' · '),
    age: wordAge(box, directory, row),
  }
}

/** Texts by name, as the page carries them. */
function readNamed({ dataset }: Box, key: string): Readonly<Record<string, string>> {
  return JSON.parse(dataset[key] ?? '{}')
}

function wordRoof(box: Box, { roofs }: Directory, row: number): string {
  const roof = ROOFS[roofs[row] ?? 0]
  const keys = { police: 'tPolice', health: 'tHealth', boat: 'tBoat' } as const
  return roof === undefined || roof === 'own' ? '' : fillWords(box, keys[roof])
}

/** «Llama antes» is said only where there is a number to call. */
function wordAge(box: Box, { ages, phones }: Directory, row: number): string {
  const age = AGES[ages[row] ?? 0]
  const web = phones[row] === '' ? 'Web' : ''
  if (age === 'expired') return fillWords(box, `tExpired${web}`)
  return age === 'long_expired' ? fillWords(box, `tLongExpired${web}`) : ''
}
