import { afterEach, describe, expect, test } from 'vitest'
import { setCurrentEdition } from '@/lib/edition/current'
import { loadEdition } from '@/lib/edition/load'
import { decodePlaces } from '@/lib/search/columns'
import { anEdition } from '@/tests/factories'
import { GET } from './route'

const ask = (hash: string) =>
  GET(new Request('https://kuska.example/'), { params: Promise.resolve({ edition: hash }) })

describe('the file of place names', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, Symbol.for('kuska.edition'))
  })

  test('it holds the places of the edition being served, and nothing else of it', async () => {
    const edition = anEdition()
    setCurrentEdition(loadEdition(edition))
    const answer = await ask(edition.hash)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
    const { places } = decodePlaces(await answer.text())
    expect(places.map(({ ubigeo }) => ubigeo)).toEqual(
      edition.content.places.map(({ ubigeo }) => ubigeo),
    )
  })

  test('everyone gets the same bytes', async () => {
    const edition = anEdition()
    setCurrentEdition(loadEdition(edition))
    expect(await (await ask(edition.hash)).text()).toBe(await (await ask(edition.hash)).text())
  })

  test.each(['', 'actual', '../../etc/passwd', 'f'.repeat(64)])(
    'any other edition (%s) is not found',
    async (hash) => {
      setCurrentEdition(loadEdition(anEdition()))
      expect((await ask(hash)).status).toBe(404)
    },
  )

  test('before the first edition nothing is found', async () => {
    expect((await ask(anEdition().hash)).status).toBe(404)
  })
})
