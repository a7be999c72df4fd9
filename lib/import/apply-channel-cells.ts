import type { OpenListingInput } from '../domain/listing'
import { visibilityInForce } from '../domain/visibility'
import { WEB_KINDS } from './web-kinds'

type Channel = OpenListingInput['channels'][number]
type Level = Channel['visibility']

/**
 * One channel under the cells of its number.
 * @param first the first channel of the same number, of which the cells speak.
 */
export function applyChannelCells(
  before: Channel,
  first: Channel,
  after: Channel,
  columns: ReadonlySet<string>,
): Channel {
  const { value } = after
  // No cell says anything of a web address but where it leads.
  if (WEB_KINDS.includes(before.kind)) return { ...before, value }
  const isOther = value !== before.value
  // Withheld for a shared number, with or without a column that says so.
  const isWithheld = after.visibility === 'INTERNAL'
  return {
    ...before,
    value,
    menu:
      isOther || columns.has('menu') ? follow(before.menu, first.menu, after.menu) : before.menu,
    free:
      isOther || columns.has('call_free')
        ? follow(before.free, first.free, after.free)
        : before.free,
    visibility:
      columns.has('phone_visibility') || isWithheld
        ? applyLevel(before.visibility, first.visibility, after.visibility)
        : before.visibility,
  }
}

/** What said the same as the cell goes on saying the same as the cell. */
function follow<T>(own: T, first: T, said: T): T {
  return own === first ? said : own
}

/** A cell that closes a number closes all that lead to it; one that opens it, only what was as closed. */
function applyLevel(own: Level, first: Level, said: Level): Level {
  if (said === first) return own
  if (own === first) return said
  const isClosedEnough = visibilityInForce(own ?? 'PUBLIC', said ?? 'PUBLIC') === (own ?? 'PUBLIC')
  return isClosedEnough ? own : said
}
