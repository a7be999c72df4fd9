import { isObject, type JsonObject, objectsAt } from './json-value'

/** A service of an HSDS file, and where it stands. */
export interface FoundService {
  readonly service: JsonObject
  readonly pointer: string
}

/**
 * The services of a file: a list, a page with `contents`, one service, or organisations with their
 * services; each of these as HSDS 3.1 writes it.
 */
export function findServices(file: unknown): readonly FoundService[] {
  if (Array.isArray(file)) return file.flatMap((one, at) => fromItem(one, `/${at}`))
  if (!isObject(file)) return []
  if (Array.isArray(file.contents))
    return file.contents.flatMap((one: unknown, at: number) => fromItem(one, `/contents/${at}`))
  return fromItem(file, '')
}

function fromItem(item: unknown, pointer: string): FoundService[] {
  if (!isObject(item)) return []
  if (!Array.isArray(item.services)) return [{ service: item, pointer }]
  // A package: each service is run by the organisation around it. Its siblings are no part of that: a
  // safe house would be refused for the number of the clinic beside it.
  const { services: _, ...organization } = item
  return objectsAt(item, 'services').map((service, at) => ({
    service: { organization, ...service },
    pointer: `${pointer}/services/${at}`,
  }))
}
