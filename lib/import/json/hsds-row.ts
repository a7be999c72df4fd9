import { KIND_CODES, KINDS } from '../../domain/kind'
import { organizationId } from '../../open-data/hsds/to-organization'
import type { Gazetteer } from '../gazetteer'
import { emptiedIn } from './emptied-in'
import type { FoundService } from './find-services'
import { hoursCells } from './hsds-hours'
import { hsdsPhones } from './hsds-phones'
import { hsdsPlace } from './hsds-place'
import { hsdsState } from './hsds-state'
import type { JsonRow } from './json-row'
import { type JsonObject, objectAt, objectsAt, textAt } from './json-value'
import { type OwnAttribute, ownAttributes, recordValue } from './own-attributes'
import { toOwnRecord } from './own-record'
import { findDoor } from './secret-cells'
import { sharedCells } from './shared-cells'

/** A service of the standard as a row of our columns; the checks are those of every row. */
export function hsdsRow({ service, pointer }: FoundService, gazetteer: Gazetteer): JsonRow {
  const attributes = ownAttributes(service)
  const kind = kindOf(service, attributes)
  const isOwn = recordValue(attributes, 'public_id') !== ''
  const isSecret = KIND_CODES.some(
    (code) => code === kind && KINDS[code].exposure === 'CONFIDENTIAL',
  )
  if (isSecret) return secretRow(service, pointer, kind, attributes)
  const doors = objectsAt(service, 'service_at_locations')
  const places = doors.map((door) => hsdsPlace(door, gazetteer, isOwn))
  const [first] = places
  const phones = hsdsPhones(service, isOwn)
  // Ours has its state among its facts, and its alert is made of them.
  const state = isOwn ? null : hsdsState(service, pointer)
  const cells = new Map([
    ...(state?.cells ?? []),
    ...sharedCells(service, kind, attributes),
    ['id', textAt(service, 'id').toLowerCase()],
    ['name', textAt(service, 'name')],
    ['operator', textAt(objectAt(service, 'organization'), 'name')],
    ['sub_kind', recordValue(attributes, 'sub_kind')],
    ['visibility', visibilityOf(attributes, isOwn)],
    ['phone', phones.cell],
    ['url', webOf(service)],
    ['languages', languagesOf(service)],
    ['coverage', isOwn ? extentsOf(service).join('|') : ''],
    ...(first?.cells ?? []),
    ...(isOwn ? [] : hoursCells(objectsAt(doors[0] ?? {}, 'schedules'))),
  ])
  const belowFirst = [...(first?.pointers ?? [])].map(
    ([column, below]) => [column, `${pointer}/service_at_locations/0${below}`] as const,
  )
  return {
    pointer,
    cells,
    pointers: new Map([
      ...POINTERS.map(([c, p]) => [c, pointer + p] as const),
      ...[['phone', pointer + phones.pointer] as const, ...belowFirst, ...(state?.pointers ?? [])],
    ]),
    morePlaces: places.slice(1).map((place) => place.cells),
    isOperatorReserved: textAt(service, 'organization_id') === organizationId(''),
    emptied: isOwn ? emptiedIn(service) : [],
    own: isOwn ? toOwnRecord(service, attributes) : null,
    warnings: state?.warnings ?? [],
  }
}

const POINTERS = [
  ...(['id', 'name'] as const).map((key) => [key, `/${key}`] as const),
  ['operator', '/organization/name'] as const,
  ...[['languages', '/languages'] as const, ['coverage', '/service_areas'] as const],
  ...[['type', '/attributes'] as const, ['gates', '/attributes'] as const],
]

/** A confidential service: its department, and a mark in the address where anything leads to a door. */
function secretRow(
  service: JsonObject,
  pointer: string,
  kind: string,
  attributes: readonly OwnAttribute[],
): JsonRow {
  const [extent = ''] = extentsOf(service)
  const [area = {}] = objectsAt(service, 'service_areas')
  const door = findDoor(service)
  const cells = new Map([
    ...sharedCells(service, kind, attributes),
    // Never the file's own id, and never more of a name than its kind.
    ['id', `${kind}-${/^\d{2}$/.test(extent) ? extent : '00'}`],
    ['ubigeo', extent],
    ['department', textAt(area, 'name')],
    ...(door === null ? [] : [['address', 'x'] as const]),
  ])
  const pointers = new Map([
    ['ubigeo', `${pointer}/service_areas/0/extent`],
    ['department', `${pointer}/service_areas/0/name`],
    ['address', `${pointer}${door ?? ''}`],
  ])
  return {
    pointer,
    cells,
    pointers,
    morePlaces: [],
    isOperatorReserved: false,
    emptied: [],
    own: null,
    warnings: [],
  }
}

/**
 * Our own term, or a term of anybody's whose code is one of our kinds. One that is confidential goes
 * before all others: a house that is a health service too is a house.
 */
function kindOf(service: JsonObject, attributes: readonly OwnAttribute[]): string {
  const own = attributes.filter(({ taxonomy }) => taxonomy === 'kind').map(({ code }) => code)
  const theirs = objectsAt(service, 'attributes').map((one) =>
    textAt(objectAt(one, 'taxonomy_term'), 'code').toLowerCase(),
  )
  const kinds = [...own, ...theirs].flatMap(
    (code) => KIND_CODES.find((kind) => kind === code) ?? [],
  )
  return kinds.find((kind) => KINDS[kind].exposure === 'CONFIDENTIAL') ?? kinds[0] ?? ''
}

function visibilityOf(attributes: readonly OwnAttribute[], isOwn: boolean): string {
  if (recordValue(attributes, 'contact_only') === 'yes') return 'CONTACT_ONLY'
  return isOwn ? 'PUBLIC' : ''
}

function webOf(service: JsonObject): string {
  const [first] = objectsAt(service, 'additional_urls')
  return textAt(service, 'url') || (first ? textAt(first, 'url') : '')
}

function languagesOf(service: JsonObject): string {
  const lists = [
    service,
    ...objectsAt(service, 'service_at_locations').map((door) => objectAt(door, 'location')),
  ]
  const codes = lists
    .flatMap((one) => objectsAt(one, 'languages'))
    .map((one) => textAt(one, 'code'))
  return [...new Set(codes.filter((code) => code !== ''))].join('|')
}

function extentsOf(service: JsonObject): string[] {
  return objectsAt(service, 'service_areas')
    .map((area) => textAt(area, 'extent'))
    .filter((extent) => extent !== '')
}
