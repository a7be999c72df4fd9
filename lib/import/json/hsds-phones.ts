import { type JsonObject, objectAt, objectsAt, textAt } from './json-value'

/** The cell of numbers, and where they stand below the service. */
interface HsdsPhones {
  readonly cell: string
  readonly pointer: string
}

/** Where nobody answers who calls (HSDS 3.1, `phone.type`). */
const UNANSWERED = ['fax', 'pager']

/**
 * The numbers of a service. The standard lets them stand at the service, at it in a place and at the
 * place: each once, since a number that is overlooked is a door that she cannot ask about.
 * @param isOwn a file of our profile: all of them are the service's
 */
export function hsdsPhones(service: JsonObject, isOwn: boolean): HsdsPhones {
  const doors = isOwn ? [] : objectsAt(service, 'service_at_locations')
  const lists = [
    { owner: service, pointer: '/phones' },
    ...doors.flatMap((door, at) => [
      { owner: door, pointer: `/service_at_locations/${at}/phones` },
      {
        owner: objectAt(door, 'location'),
        pointer: `/service_at_locations/${at}/location/phones`,
      },
    ]),
  ]
  const phonesOf = (owner: JsonObject) =>
    objectsAt(owner, 'phones').filter((phone) => !UNANSWERED.includes(textAt(phone, 'type')))
  const filled = lists.filter(({ owner }) => phonesOf(owner).length > 0)
  const numbers = filled.flatMap(({ owner }) =>
    phonesOf(owner).map((phone) => textAt(phone, 'number')),
  )
  const [one, ...others] = filled
  return {
    // Own numbers stand one for one beside their record.
    cell: (isOwn ? numbers : [...new Set(numbers)].filter((number) => number !== '')).join(' / '),
    // One cell for several lists: the service itself is where all of them stand.
    pointer: one && others.length > 0 ? '' : (one?.pointer ?? '/phones'),
  }
}
