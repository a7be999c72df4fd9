import { type Listing, listingSchema, type OpenListingInput } from '../domain/listing'
import { toColumn, trustColumns } from './columns'
import { keepSpoken } from './keep-spoken'
import { mergeFactNotes } from './merge-fact-notes'
import { WEB_KINDS } from './web-kinds'
import { toWeekText } from './week-text'

type Channel = OpenListingInput['channels'][number]
type Point = OpenListingInput['points'][number]
type Hours = Point['hours']
type Columns = ReadonlySet<string>

/**
 * The listing as it would be after the file: the file's word where it has a column, the catalogue's
 * everywhere else. A file without a column for languages must not make a service forget its Quechua.
 */
export function applyFile(current: Listing, incoming: Listing, columns: Columns): Listing {
  if (incoming.exposure === 'CONFIDENTIAL') {
    if (current.exposure !== 'CONFIDENTIAL') return incoming
    return listingSchema.parse({ ...incoming, ...keepShared(current, incoming, columns) })
  }
  if (current.exposure !== 'OPEN') return incoming
  const { factNotes: _, ...said } = incoming
  const shared = keepShared(current, incoming, columns)
  return listingSchema.parse({
    ...said,
    ...shared,
    ...mergeFactNotes(current, incoming, shared.facts, columns),
    subKind: columns.has('sub_kind') ? incoming.subKind : current.subKind,
    channels: applyChannels(current, incoming, columns),
    points: applyPoints(current.points, incoming.points, columns),
    coverage: columns.has('coverage') ? incoming.coverage : current.coverage,
    fieldVisibility: current.fieldVisibility,
    fieldTrust: applyFieldTrust(current.fieldTrust, incoming.fieldTrust, columns),
    internalNote: columns.has('notes') ? incoming.internalNote : current.internalNote,
  })
}

function keepShared(current: Listing, incoming: Listing, columns: Columns) {
  const isSameSource =
    current.trust.sourceTitle === incoming.trust.sourceTitle &&
    current.trust.sourceDate === incoming.trust.sourceDate
  const facts: Record<string, unknown> = { ...current.facts }
  for (const name of new Set([...Object.keys(current.facts), ...Object.keys(incoming.facts)])) {
    if (columns.has(toColumn(name))) delete facts[name]
  }
  return {
    ...(current.publicId === undefined ? {} : { publicId: current.publicId }),
    // No file tells it, and none takes it back.
    ...(current.consent && { consent: current.consent }),
    gates: columns.has('gates') ? incoming.gates : current.gates,
    visibility: columns.has('visibility') ? incoming.visibility : current.visibility,
    facts: { ...facts, ...incoming.facts },
    trust:
      isSameSource && !columns.has('how')
        ? { ...incoming.trust, how: current.trust.how }
        : incoming.trust,
  }
}

function applyChannels(
  { channels: current }: OpenListingInput,
  { channels: incoming, points }: OpenListingInput,
  columns: Columns,
): Channel[] {
  // One cell cannot say the hours of numbers that differ: without a word it leaves them alone.
  const areAlike = new Set(current.map(({ hours }) => hours && toWeekText(hours))).size <= 1
  // The cell is the door's where there is one, and else what all numbers say together.
  const spoken = codesOf(current.flatMap(({ languages }) => languages))
  const isOfPlace = ({ languages }: Channel) => points.length > 0 || codesOf(languages) === spoken
  const applied = incoming.map((channel) => {
    const before = current.find(({ value }) => value === channel.value)
    if (!before) return channel
    // Withheld for a shared number, with or without a column that says so.
    const isWithheld = channel.visibility === 'INTERNAL'
    return {
      ...channel,
      menu: columns.has('menu') ? channel.menu : before.menu,
      free: columns.has('call_free') ? channel.free : before.free,
      languages: isOfPlace(channel)
        ? before.languages
        : keepSpoken(before.languages, channel.languages),
      visibility:
        columns.has('phone_visibility') || isWithheld ? channel.visibility : before.visibility,
      hours:
        channel.hours && before.hours && (areAlike || channel.hours.state !== 'unknown')
          ? applyHours(before.hours, channel.hours, columns)
          : (channel.hours && before.hours) || channel.hours,
    }
  })
  const web = columns.has('url') ? [] : current.filter(({ kind }) => WEB_KINDS.includes(kind))
  return [...applied, ...web]
}

function codesOf(languages: Channel['languages']): string {
  return [...new Set(languages.map(({ code }) => code))].sort().join()
}

/** A file speaks of one place; others were added by people and stay. */
function applyPoints(current: Point[], incoming: Point[], columns: Columns): Point[] {
  const [before, ...others] = current
  const [point] = incoming
  if (!before || !point) return [...incoming, ...others]
  const hours = applyHours(before.hours, point.hours, columns)
  const { journeys, ...place } = point
  const languages = keepSpoken(before.languages, point.languages)
  // They lead to the old district; a file that has no column for them says nothing of them.
  const kept = before.ubigeo === point.ubigeo ? before.journeys : undefined
  const said = columns.has('journeys') ? journeys : kept
  return [
    { ...place, languages, directions: before.directions, ...(said && { journeys: said }), hours },
    ...others,
  ]
}

function applyHours(before: Hours, after: Hours, columns: Columns): Hours {
  const isSaid = columns.has('hours') || columns.has('hours_always')
  // A week in a cell says nothing of how sure anybody is of it.
  const isSame =
    before.always === after.always && JSON.stringify(before.weekly) === JSON.stringify(after.weekly)
  if (!isSaid || (isSame && !columns.has('hours_how'))) return before
  const { exceptions, holidays, visits } = before
  return { ...after, exceptions, holidays, visits }
}

function applyFieldTrust(
  current: OpenListingInput['fieldTrust'],
  incoming: OpenListingInput['fieldTrust'],
  columns: Columns,
): OpenListingInput['fieldTrust'] {
  const isSaid = (field: string) =>
    Object.values(trustColumns(field)).some((column) => columns.has(column))
  const kept = Object.entries(current).filter(([field]) => !isSaid(field))
  const said = Object.entries(incoming).filter(([field]) => isSaid(field))
  return Object.fromEntries([...kept, ...said])
}
