import type { Gazetteer } from '../gazetteer'
import { type JsonObject, objectAt, objectsAt, textAt } from './json-value'
import { ownAttributes, recordValue } from './own-attributes'

/** Columns of a place out of a service at a location, and where in it each value stands. */
interface HsdsPlace {
  readonly cells: ReadonlyMap<string, string>
  /** Column → pointer below the service at a location. */
  readonly pointers: ReadonlyMap<string, string>
}

/**
 * @param isOwn a file of our profile: its codes are INEI's, so where there is no address the names
 * beside a code are the code's own. Of anybody else no code is trusted alone.
 */
export function hsdsPlace(door: JsonObject, gazetteer: Gazetteer, isOwn: boolean): HsdsPlace {
  const location = objectAt(door, 'location')
  const [address = {}] = objectsAt(location, 'addresses')
  const isUbigeo = textAt(location, 'external_identifier_type') === 'INEI-UBIGEO'
  const ubigeo = isUbigeo ? textAt(location, 'external_identifier') : ''
  const known = isOwn ? gazetteer.names.get(ubigeo) : undefined
  const lat = textAt(location, 'latitude')
  const said = recordValue(ownAttributes(location), 'precision')
  const cells = new Map([
    ['ubigeo', ubigeo],
    ['district', known?.district ?? textAt(address, 'city')],
    ['province', known?.province ?? textAt(address, 'region')],
    ['department', known?.department ?? textAt(address, 'state_province')],
    ['address', textAt(address, 'address_1')],
    ['lat', lat],
    ['lng', textAt(location, 'longitude')],
    // Nobody else says how exact a point is: it is drawn hollow until somebody confirms it.
    ['coordinate_precision', said || (lat === '' ? 'none' : 'approximate')],
  ])
  return { cells, pointers: POINTERS }
}

const POINTERS: ReadonlyMap<string, string> = new Map([
  ['ubigeo', '/location/external_identifier'],
  ['district', '/location/addresses/0/city'],
  ['province', '/location/addresses/0/region'],
  ['department', '/location/addresses/0/state_province'],
  ['address', '/location/addresses/0/address_1'],
  ['lat', '/location/latitude'],
  ['lng', '/location/longitude'],
])
