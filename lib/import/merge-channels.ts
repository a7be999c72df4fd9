import { isSameValue } from '../domain/is-same-value'
import type { OpenListingInput } from '../domain/listing'
import { visibilityInForce } from '../domain/visibility'
import { mergeHours } from './merge-hours'
import { mergeLanguages } from './merge-languages'
import type { Said } from './said'
import { WEB_KINDS } from './web-kinds'

type Channel = OpenListingInput['channels'][number]

/**
 * The channels of a file of open data over the catalogue's. A number that is held back is in no such
 * file, and stays, and a file that says no number at all takes none away; the catalogue's order stays
 * too, and what is new comes after it.
 */
export function mergeChannels(
  current: OpenListingInput,
  incoming: readonly Channel[],
  said: Said,
): Channel[] {
  const left = [...incoming]
  const open = current.channels.filter((channel) => !isHeldBack(current, channel))
  const spoken = [
    open.flatMap(({ languages }) => languages),
    ...current.points.map(({ languages }) => languages),
  ]
  // Of two entries for one number the file has the one that everybody may read.
  const inTurn = [...open, ...current.channels.filter((channel) => !open.includes(channel))]
  const matches = new Map(inTurn.map((before) => [before, takeLike(left, before)]))
  const kept = current.channels.flatMap((before) => {
    const after = matches.get(before)
    if (after) return [mergeChannel(before, after, spoken, said)]
    const isTwin = incoming.some(({ value }) => value === before.value)
    return isTwin || !isSaid(before, said) || !open.includes(before) ? [before] : []
  })
  return [...kept, ...left.filter(({ value }) => !kept.some((one) => one.value === value))]
}

/** The file's entry for a channel: the same number under the same kind first. */
function takeLike(left: Channel[], { kind, value }: Channel): Channel | undefined {
  const same = left.findIndex((one) => one.value === value && one.kind === kind)
  const at = same >= 0 ? same : left.findIndex((one) => one.value === value)
  return at < 0 ? undefined : left.splice(at, 1)[0]
}

/** Does the file say which channels of its sort there are? A cell has one web address of many. */
function isSaid({ kind }: Channel, { columns, isWhole }: Said): boolean {
  return WEB_KINDS.includes(kind) ? isWhole && columns.has('url') : columns.has('phone')
}

/** Does no edition have it? */
function isHeldBack({ visibility, fieldVisibility }: OpenListingInput, channel: Channel): boolean {
  const level = visibilityInForce(visibility, fieldVisibility.channels ?? 'PUBLIC')
  const inForce = visibilityInForce(level, channel.visibility ?? 'PUBLIC')
  return inForce !== 'PUBLIC' && inForce !== 'CONTACT_ONLY'
}

function mergeChannel(
  before: Channel,
  after: Channel,
  /** What the channels say together, and what each place does: a row of a file has the one or the other. */
  spoken: readonly Channel['languages'][],
  { isWhole }: Said,
): Channel {
  // Withheld now for a number that a service for aggressors answers too.
  const visibility = after.visibility === 'INTERNAL' ? after.visibility : before.visibility
  if (!isWhole) {
    // One cell stands for all of them: it says something only where it is not what they say together.
    const languages = spoken.some((one) => isSameValue(codesOf(one), codesOf(after.languages)))
      ? before.languages
      : mergeLanguages(before.languages, after.languages, false)
    return { ...before, visibility, languages }
  }
  return {
    ...after,
    menu: after.menu ?? before.menu,
    free: after.free === 'unknown' ? before.free : after.free,
    visibility,
    hours:
      after.hours && before.hours
        ? mergeHours(before.hours, after.hours, true)
        : (after.hours ?? before.hours),
    languages: mergeLanguages(before.languages, after.languages, true),
  }
}

function codesOf(languages: Channel['languages']): string[] {
  return [...new Set(languages.map(({ code }) => code))].sort()
}
