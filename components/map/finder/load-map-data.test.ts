import { afterEach, expect, test, vi } from 'vitest'
import { directoryEntries } from '@/lib/edition/views/directory-entries'
import { encodeCapitalPoints } from '@/lib/search/capital-points'
import { encodePlaces } from '@/lib/search/columns'
import { encodeDirectory } from '@/lib/search/encode-directory'
import { placeNamesOf } from '@/lib/search/place-names'
import { shippedEdition } from '@/tests/shipped-edition'
import { loadMapData } from './load-map-data'

/* Somebody publishes while she looks: the addresses in her page are those of the edition before. */

const shipped = shippedEdition()
const { content } = shipped.edition
const TEXTS: Readonly<Record<string, string>> = {
  fichas: encodeDirectory(directoryEntries(shipped), placeNamesOf(content.places)),
  lugares: encodePlaces(content),
  capitales: encodeCapitalPoints(content.places),
}

const waited: number[] = []
const pause = async (ms: number) => {
  waited.push(ms)
}

/** Answers each file from the edition that `servedFor` names; null: the answer is lost on its way. */
function serve(servedFor: (file: string, asked: string) => string | null): string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    const [, , file = '', edition = ''] = address.split('/')
    const served = servedFor(file, edition)
    if (served === null) throw new TypeError('Failed to fetch')
    const answer = new Response(TEXTS[file])
    Object.defineProperty(answer, 'url', {
      value: `https://kuska.example/api/${file}/${served}`,
    })
    return answer
  })
  return asked
}

afterEach(() => {
  vi.unstubAllGlobals()
  waited.length = 0
})

test('a page of before the last publication shows what is served now', async () => {
  const asked = serve(() => 'new')
  const { directory } = await loadMapData('old')
  expect(directory.count).toBe(directoryEntries(shipped).length)
  expect(asked).toEqual(['/api/fichas/old', '/api/lugares/old', '/api/capitales/old'])
})

test('three files of two editions are no map: they are asked for once more', async () => {
  const asked = serve((file, edition) => (file === 'fichas' && edition === 'old' ? 'old' : 'new'))
  await expect(loadMapData('old', pause)).rejects.toThrow('expected one edition')
  expect(asked).toHaveLength(18)

  vi.unstubAllGlobals()
  let round = 0
  serve((file) => (file === 'fichas' && round++ === 0 ? 'older' : 'new'))
  expect((await loadMapData('old')).directory.count).toBeGreaterThan(0)
})

test('what is lost on the way is asked for again, twice, and then it is said', async () => {
  let lost = 0
  serve((_, edition) => (lost++ < 4 ? null : edition))
  expect((await loadMapData('new', pause)).directory.count).toBeGreaterThan(0)
  expect(waited).toEqual([2_000, 8_000])

  const asked = serve(() => null)
  await expect(loadMapData('new', pause)).rejects.toThrow('Failed to fetch')
  expect(asked).toHaveLength(9)
})
