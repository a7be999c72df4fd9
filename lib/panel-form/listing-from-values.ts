import { formatPaths } from '@conform-to/dom'
import { type Listing, listingSchema, type OpenListingInput } from '../domain/listing'
import { isHttpsUrl } from '../domain/plain-text'
import { checkPoint } from '../import/check-point'
import type { Gazetteer } from '../import/gazetteer'
import { channelFromValues } from './channel-values'
import { consentFromValues } from './consent-values'
import { factNotesFromValues } from './fact-note-values'
import { factsFromValues } from './fact-values'
import { faultOf } from './fault-of'
import type { FormError } from './form-error'
import { type FormValues, recordAt, rowsAt, textAt, textsAt } from './form-values'
import { keepOrder } from './keep-order'
import { pointFromValues } from './point-values'
import { toPlainText } from './to-plain-text'

/** A whole listing, or every field of the form that is refused. */
export type ReadListingForm =
  | { readonly listing: Listing }
  | { readonly errors: readonly FormError[] }

/**
 * The listing as it would be if the form were accepted. What the form has no field for (ids, sources,
 * exposure, a safe house's department) is the current listing's: no post can change it.
 * @param values as `tidyValues` leaves them, so that the errors' names are the form's.
 * @param gazetteer places that points are checked against.
 */
export function listingFromValues(
  current: Listing,
  values: FormValues,
  gazetteer: Gazetteer,
): ReadListingForm {
  const { consent, ...others } = current
  const begun = { ...others, ...consentFromValues(values, consent) }
  const candidate =
    current.exposure === 'CONFIDENTIAL'
      ? { ...begun, ...shared(current, values) }
      : { ...withoutNotes(begun), ...shared(current, values), ...openFields(current, values) }
  const parsed = listingSchema.safeParse(candidate)
  if (!parsed.success) return { errors: toErrors(parsed.error.issues, values) }
  const { data: listing } = parsed
  const lost = listing.exposure === 'OPEN' ? findLostPoints(current, listing, gazetteer) : []
  return lost.length > 0 ? { errors: lost } : { listing }
}

function shared(current: Listing, values: FormValues) {
  return {
    visibility: textAt(values, 'visibility') || null,
    facts: factsFromValues(recordAt(values, 'facts'), current.facts),
  }
}

/** A form that has none says that there are none. */
function withoutNotes({ factNotes: _, ...listing }: Pick<OpenListingInput, 'factNotes' | 'gates'>) {
  return listing
}

function openFields(current: OpenListingInput, values: FormValues) {
  const levels = Object.entries(recordAt(values, 'fieldVisibility'))
  return {
    name: toPlainText(textAt(values, 'name')),
    operator: toPlainText(textAt(values, 'operator')),
    kind: textAt(values, 'kind'),
    subKind: textAt(values, 'subKind') || null,
    gates: keepOrder(textsAt(values, 'gates'), current.gates),
    channels: rowsAt(values, 'channels').map((row, at) => {
      const same = current.channels.slice(at, at + 1)
      return channelFromValues(row, [...same, ...current.channels])
    }),
    points: rowsAt(values, 'points').map((row, at) => pointFromValues(row, current.points[at])),
    coverage: keepOrder(textsAt(values, 'coverage'), current.coverage),
    ...factNotesFromValues(values),
    fieldVisibility: Object.fromEntries(levels.filter(([, level]) => level !== '')),
    // Not in a provider's form: what she is not shown, she does not change.
    internalNote:
      values.internalNote === undefined
        ? current.internalNote
        : toPlainText(textAt(values, 'internalNote')) || null,
  }
}

type Issues = Parameters<typeof faultOf>[0][]

function toErrors(issues: Issues, values: FormValues): FormError[] {
  const byName = new Map<string, FormError>()
  for (const issue of issues) {
    const path = issue.path.filter((part) => typeof part !== 'symbol')
    const isWeb = path[0] === 'channels' && isWebRow(values, Number(path[1]))
    const fault = faultOf(issue)
    // A rule over a whole channel is about its number or address.
    const name = formatPaths(fault === 'phone' && path.length === 2 ? [...path, 'value'] : path)
    if (!byName.has(name))
      byName.set(name, { name, fault: fault === 'phone' && isWeb ? 'url' : fault })
  }
  return [...byName.values()]
}

function isWebRow(values: FormValues, at: number): boolean {
  const row = rowsAt(values, 'channels')[at]
  const kind = row ? textAt(row, 'kind') : ''
  return kind === 'web_chat' || kind === 'url' || isHttpsUrl(row ? textAt(row, 'value') : '')
}

/** Points and journeys of no district, or of another than theirs: she would walk to the wrong town. */
function findLostPoints(
  current: Listing,
  listing: OpenListingInput,
  gazetteer: Gazetteer,
): FormError[] {
  const before = current.exposure === 'OPEN' ? current.points : []
  return listing.points.flatMap(({ ubigeo, lat, lng, journeys = [] }, at): FormError[] => {
    const old = before[at]
    const wrong = journeys.findIndex((journey) => !gazetteer.names.has(journey.ubigeo))
    if (wrong >= 0) return [{ name: `points[${at}].journeys[${wrong}].ubigeo`, fault: 'place' }]
    const isOld = old?.ubigeo === ubigeo && old.lat === lat && old.lng === lng
    if (isOld) return []
    if (!gazetteer.names.has(ubigeo)) return [{ name: `points[${at}].ubigeo`, fault: 'place' }]
    if (lat === null || lng === null) return []
    const fault = checkPoint(lat, lng, ubigeo, gazetteer)
    return fault?.level === 'refused'
      ? [{ name: `points[${at}].lat`, fault: 'pointElsewhere' }]
      : []
  })
}
