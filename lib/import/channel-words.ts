import type { OpenListingInput } from '../domain/listing'
import { UNKNOWN_HOURS } from '../domain/opening-hours'
import { applyHours } from './apply-hours'
import { applyLanguages } from './apply-languages'
import { toWeekText } from './week-text'

type Channel = OpenListingInput['channels'][number]
type Columns = ReadonlySet<string>

/**
 * What the cells of a row without a door say of each channel: one has the hours of all of them, and one
 * the languages that they speak together.
 */
export function createChannelWords(
  current: readonly Channel[],
  [row]: readonly Channel[],
  columns: Columns,
  said: Columns,
): (channel: Channel) => Channel {
  if (!row) return (channel) => channel
  const { hours: week, languages: codes } = row
  // One cell cannot say the hours of numbers that differ: without a word it leaves them alone.
  const texts = current.map(({ hours }) => toWeekText(hours ?? UNKNOWN_HOURS))
  const areAlike = new Set(texts).size <= 1
  const isSilent = week?.state === 'unknown' && !areAlike
  const applyWeek = (own: Channel['hours']) => {
    if (!week || isSilent) return own
    if (own) return applyHours(own, week, columns, said)
    return week.state === 'unknown' ? null : week
  }
  const spoken = new Set(current.flatMap(({ languages }) => languages.map(({ code }) => code)))
  const added = codes.filter(({ code }) => !spoken.has(code))
  return (channel) => {
    const own = new Set(channel.languages.map(({ code }) => code))
    const staying = codes.filter(({ code }) => own.has(code))
    return {
      ...channel,
      hours: applyWeek(channel.hours),
      languages: applyLanguages(channel.languages, [...staying, ...added]),
    }
  }
}
