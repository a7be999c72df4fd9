import 'server-only'
import list from './common-passwords.json'

export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 128
const FEWEST_SIGNS = 5
const SHORTEST_CORE = 4

/** Accents are the first thing that a list of guesses leaves out. */
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const COMMON = new Set(list.words.split(' ').map(fold))
/** Rows of a keyboard, the alphabet, the digits; read backwards as well. */
const RUNS = ['abcdefghijklmnopqrstuvwxyz', '0123456789', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']

export type PasswordFault = 'passwordShort' | 'passwordLong' | 'passwordCommon' | 'passwordPersonal'

/**
 * Why a password is refused, or null. No rule on its composition: length, and that nobody guesses it
 * from a list or from what is known of the person.
 * @param known what an attacker knows: the e-mail, the organisation.
 */
export function findPasswordFault(
  password: string,
  known: readonly string[],
): PasswordFault | null {
  const text = password.normalize('NFC')
  const length = [...text].length
  if (length < SHORTEST_PASSWORD) return 'passwordShort'
  if (length > LONGEST_PASSWORD) return 'passwordLong'
  const folded = fold(text)
  if (isCommon(folded)) return 'passwordCommon'
  const words = known.flatMap((each) => fold(each).split(/[^a-z0-9]+/))
  return words.some((word) => word.length >= SHORTEST_CORE && coreOf(folded) === word)
    ? 'passwordPersonal'
    : null
}

function isCommon(folded: string): boolean {
  if (COMMON.has(folded) || new Set(folded).size < FEWEST_SIGNS) return true
  const unit = /^(.+?)\1+$/.exec(folded)?.[1]
  if (unit !== undefined && (COMMON.has(unit) || unit.length < SHORTEST_CORE)) return true
  return COMMON.has(coreOf(folded)) || isRun(folded)
}

/** «Password2026!» is «password» to whoever guesses. */
const coreOf = (folded: string) => folded.replace(/^[^a-z]+|[^a-z]+$/g, '')

function isRun(folded: string): boolean {
  const backwards = RUNS.map((run) => [...run].reverse().join(''))
  return [...RUNS, ...backwards].some((run) => run.repeat(3).includes(folded))
}
