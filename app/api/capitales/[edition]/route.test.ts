import { afterEach, expect, test } from 'vitest'
import { setCurrentEdition } from '@/lib/edition/current'
import { loadEdition } from '@/lib/edition/load'
import { decodeCapitalPoints } from '@/lib/search/capital-points'
import { anEdition } from '@/tests/factories'
import { GET } from './route'

afterEach(() => {
  Reflect.deleteProperty(globalThis, Symbol.for('kuska.edition'))
})

const ask = (edition: string) =>
  GET(new Request('https://kuska.example/'), { params: Promise.resolve({ edition }) })

test('each place has its capital’s point, in the order of the names', async () => {
  const edition = anEdition()
  setCurrentEdition(loadEdition(edition))
  const { lats, lngs } = decodeCapitalPoints(await (await ask(edition.hash)).text())
  expect(Array.from(lats)).toEqual(edition.content.places.map(({ lat }) => lat))
  expect(Array.from(lngs)).toEqual(edition.content.places.map(({ lng }) => lng))
})

test('any other edition is not found', async () => {
  setCurrentEdition(loadEdition(anEdition()))
  expect((await ask('f'.repeat(64))).status).toBe(404)
})
