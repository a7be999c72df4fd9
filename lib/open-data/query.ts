import { limaDate } from '../domain/lima-date'
import { UBIGEO } from '../domain/place'
import { plain } from '../search/fold'
import { badParameter } from './problem'

const MAX_LENGTH = 200
const MAX_TERMS = 10
/** As many as anybody types; each is looked for in every service of the country. */
const MAX_WORDS = 8
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/

/**
 * The parameters of a request, read strictly: a filter that were ignored for a slip of the pen would
 * give more than was asked for, and somebody would build on it.
 */
export class Query {
  readonly #values: ReadonlyMap<string, readonly string[]>

  /**
   * @param allowed names that this address knows; of `severalOf` more than one may stand.
   * @throws Refused for a name it does not know, and for one that stands twice.
   */
  constructor(parameters: URLSearchParams, allowed: readonly string[], severalOf = '') {
    const values = new Map<string, string[]>()
    for (const [name, value] of parameters) {
      if (!allowed.includes(name))
        throw badParameter(name, value, `one of these parameters: ${allowed.join(', ')}`)
      if (value.length > MAX_LENGTH)
        throw badParameter(name, value, `at most ${MAX_LENGTH} characters`)
      const before = values.get(name) ?? []
      if (before.length > 0 && name !== severalOf) throw badParameter(name, value, 'it once')
      if (before.length >= MAX_TERMS) throw badParameter(name, value, `it ${MAX_TERMS} times`)
      values.set(name, [...before, value])
    }
    this.#values = values
  }

  /** '' when it is not there. */
  text(name: string): string {
    return this.#values.get(name)?.[0] ?? ''
  }

  /** Each word once, as `plain` spells it: without capitals and accents. */
  words(name: string): readonly string[] {
    const text = this.text(name)
    const words = [...new Set(plain(text).split(/\s+/).filter(Boolean))]
    if (words.length > MAX_WORDS) throw badParameter(name, text, `at most ${MAX_WORDS} words`)
    return words
  }

  flag(name: string): boolean {
    const value = this.#values.get(name)?.[0]
    if (value === undefined || value === 'false') return false
    if (value === 'true') return true
    throw badParameter(name, value, 'true or false')
  }

  /** A whole number from 1. */
  count(name: string, otherwise: number, most: number): number {
    const value = this.#values.get(name)?.[0]
    if (value === undefined) return otherwise
    if (/^[1-9]\d{0,6}$/.test(value) && Number(value) <= most) return Number(value)
    throw badParameter(name, value, `a whole number from 1 to ${most}`)
  }

  oneOf<Value extends string>(name: string, all: readonly Value[]): Value | null {
    const value = this.#values.get(name)?.[0]
    if (value === undefined) return null
    const found = all.find((one) => one === value)
    if (found !== undefined) return found
    throw badParameter(name, value, `one of ${all.join(', ')}`)
  }

  uuids(name: string): readonly string[] {
    const values = this.#values.get(name) ?? []
    const bad = values.find((value) => !UUID.test(value))
    if (bad !== undefined) throw badParameter(name, bad, 'a UUID, as this API gives it')
    return values.map((value) => value.toLowerCase())
  }

  /**
   * The day in Lima of a date or date-time, `YYYY-MM-DD`; null when it is not there. No finer, as nothing
   * here is known by the hour: what was said later that day would be lost.
   */
  limaDay(name: string): string | null {
    const value = this.#values.get(name)?.[0]
    if (value === undefined) return null
    const hasZone = /(?:Z|[+-]\d{2}:\d{2})$/.test(value)
    const whole = value.includes('T') ? value : `${value}T00:00:00`
    const instant = hasZone ? whole : `${whole}-05:00`
    if (DATE.test(value) && isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(instant)))
      return limaDate(instant)
    throw badParameter(name, value, 'a date or date-time such as 2026-09-10T00:00:00-05:00')
  }

  /** INEI's code of a place that `exists`; '' when it is not there. */
  ubigeo(name: string, exists: (ubigeo: string) => boolean): string {
    const value = this.#values.get(name)?.[0]
    if (value === undefined) return ''
    if (UBIGEO.test(value) && exists(value)) return value
    throw badParameter(name, value, "INEI's code of a place, of 2, 4 or 6 digits")
  }
}

/** 31 February is no day, though a `Date` makes one of it. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
