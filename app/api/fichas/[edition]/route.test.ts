import { afterEach, describe, expect, test } from 'vitest'
import { setCurrentEdition } from '@/lib/edition/current'
import { loadEdition } from '@/lib/edition/load'
import { directoryEntries } from '@/lib/edition/views/directory-entries'
import { decodeDirectory } from '@/lib/search/decode-directory'
import { drain } from '@/lib/search/drain'
import { encodeDirectory } from '@/lib/search/encode-directory'
import { placeNamesOf } from '@/lib/search/place-names'
import { anEdition } from '@/tests/factories'
import { shippedEdition } from '@/tests/shipped-edition'
import { GET as GET_DEPARTMENT } from './[department]/route'
import { GET } from './route'

const request = new Request('https://kuska.example/')
const ask = (edition: string) => GET(request, { params: Promise.resolve({ edition }) })
const askDepartment = (edition: string, department: string) =>
  GET_DEPARTMENT(request, { params: Promise.resolve({ edition, department }) })
const placeNames = placeNamesOf(anEdition().content.places)
const idsOf = async (answer: Response) => [
  ...drain(decodeDirectory(await answer.text(), placeNames)).ids,
]

describe('the directory', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, Symbol.for('kuska.edition'))
  })

  test('everyone who is published is in it', async () => {
    const edition = anEdition()
    setCurrentEdition(loadEdition(edition))
    const answer = await ask(edition.hash)
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect((await idsOf(answer)).sort()).toEqual(edition.content.listings.map(({ id }) => id))
  })

  test('a name that ends as its place is called is not written twice, and read whole with the places', async () => {
    const shipped = shippedEdition()
    setCurrentEdition(shipped)
    const text = await (await ask(shipped.hash)).text()
    const { ids, names } = drain(
      decodeDirectory(text, placeNamesOf(shipped.edition.content.places)),
    )
    for (const [row, id] of ids.entries()) {
      const listing = shipped.listings.get(id)
      expect(names[row]).toBe(listing?.exposure === 'OPEN' ? listing.name : '')
    }
    expect(text.length).toBeLessThan(encodeDirectory(directoryEntries(shipped)).length)
    expect(() => drain(decodeDirectory(text))).toThrow('expected the places’ names')
  })

  test('a department has its own file; what is no department has none', async () => {
    const edition = anEdition()
    setCurrentEdition(loadEdition(edition))
    expect(await idsOf(await askDepartment(edition.hash, '99'))).toHaveLength(2)
    for (const other of ['', '98', '9901', '990101', 'PE', '..'])
      expect((await askDepartment(edition.hash, other)).status, other).toBe(404)
  })

  test('any other edition is not found, nor any before the first', async () => {
    expect((await ask(anEdition().hash)).status).toBe(404)
    setCurrentEdition(loadEdition(anEdition()))
    expect((await ask('f'.repeat(64))).status).toBe(404)
    expect((await askDepartment('f'.repeat(64), '99')).status).toBe(404)
  })
})
