import { EXPIRES_AFTER_DAYS, freshnessSince } from '../../domain/freshness'
import { KINDS } from '../../domain/kind'
import { visibilityInForce } from '../../domain/visibility'
import type { PublishedRow } from '../catalogue-rows'
import type { ConfidentialListing } from '../public-listing'
import { agreedFacts } from './agreed-facts'
import { byText } from './by-text'
import { departmentOf } from './public-coverage'
import { publicGates } from './public-gates'
import { quarterStart } from './quarter-start'

/**
 * One entry per confidential kind and department. How many houses stand behind it, who keeps them,
 * what they are called and on which day somebody spoke of them changes no byte (domain rule 3).
 * @throws when houses of one entry do not share its public id: an id that moved from one house to
 * another would tell that there are two.
 */
export function confidentialListings(
  houses: readonly PublishedRow[],
  today: string,
): ConfidentialListing[] {
  const entries = new Map<string, PublishedRow[]>()
  for (const house of houses) {
    const department = departmentOfHouse(house)
    if (department === null || !isPublishable(house)) continue
    const key = `${house.kind} ${department}`
    entries.set(key, [...(entries.get(key) ?? []), house])
  }
  return [...entries.values()].map((entry) => toListing(entry, today))
}

/** A house that serves a whole region or more than one is left out: nobody knows where to list it. */
function departmentOfHouse(house: PublishedRow): string | null {
  const departments = new Set(house.coverage.map(departmentOf))
  const [department] = departments
  return departments.size === 1 && department !== undefined && department !== 'PE'
    ? department
    : null
}

function isPublishable(house: PublishedRow): boolean {
  const level = visibilityInForce(house.visibility, 'PUBLIC')
  return (level === 'PUBLIC' || level === 'CONTACT_ONLY') && KINDS[house.kind].reachedBy.length > 0
}

function toListing(houses: readonly PublishedRow[], today: string): ConfidentialListing {
  const [first] = houses
  if (!first) throw new Error('confidential entry: got no house, expected one or more')
  const department = departmentOf(first.coverage[0] ?? '')
  // The oldest: the entry may not look fresher than the oldest thing it stands on.
  const quarter = houses.map(({ trust }) => quarterStart(trust.sourceDate)).sort()[0] ?? ''
  return {
    id: sharedId(houses, `${first.kind} ${department}`),
    exposure: 'CONFIDENTIAL',
    kind: first.kind,
    department,
    // By kind, never by house: who leads there is all that is ever said about reaching it.
    gates: publicGates(KINDS[first.kind].reachedBy),
    facts: agreedFacts(houses),
    freshness: freshnessSince(quarter, EXPIRES_AFTER_DAYS.kind, today),
    sourceTitle: agreedTitle(houses),
    quarter,
  }
}

function sharedId(houses: readonly PublishedRow[], entry: string): string {
  const ids = [...new Set(houses.map(({ publicId }) => publicId))].sort(byText((id) => id))
  const [id] = ids
  if (id !== undefined && ids.length === 1) return id
  throw new Error(
    `confidential entry ${entry}: got ${ids.length} public ids, expected one shared by all its ` +
      'houses; give each house the id of the entry',
  )
}

/** Empty when the houses' sources differ: naming one would show that there are several. */
function agreedTitle(houses: readonly PublishedRow[]): string {
  const titles = new Set(houses.map(({ trust }) => trust.sourceTitle))
  const [title] = titles
  return titles.size === 1 && title !== undefined ? title : ''
}
