import { expect, test } from 'vitest'
import { loadEdition } from '@/lib/edition/load'
import { answerHsds } from '@/lib/open-data/hsds/answer-hsds'
import { aSource } from '@/tests/a-source'
import { aChannel, anEdition, aPoint, aService } from '@/tests/factories'
import { shippedGazetteer } from '@/tests/shipped-gazetteer'
import { applyOpenData } from '../apply-open-data'
import { readAnyFile } from '../read-any-file'

const HEARD = { code: 'quz', form: 'staff', days: [1], confirmedBy: 'call' } as const
const edition = anEdition(1, [
  aService({
    channels: [
      aChannel({ languages: [HEARD] }),
      aChannel({ kind: 'url', value: 'https://ejemplo.example/', languages: [HEARD] }),
    ],
    points: [aPoint({ ubigeo: '080101', lat: -13.52, lng: -71.97, languages: [HEARD] })],
    coverage: ['0801'],
  }),
])
const { body } = answerHsds(
  ['services'],
  new URLSearchParams('full=true&format=ndjson'),
  aSource(loadEdition(edition)),
)

function read(isOperators: boolean) {
  const { listings, refused } = readAnyFile(Buffer.from(body), shippedGazetteer(), [], isOperators)
  expect(refused).toEqual([])
  const listing = listings[0]?.listing
  if (listing?.exposure !== 'OPEN') throw new Error('file: got no open listing, expected one')
  const spoken = [...listing.points, ...listing.channels].map(({ languages }) => languages)
  return { listing, spoken }
}

test('a file says who confirmed a language only to the operator, who answers for it', () => {
  const { confirmedBy: _, ...unconfirmed } = HEARD
  expect(read(true).spoken).toEqual([[HEARD], [HEARD], [HEARD]])
  expect(read(false).spoken).toEqual([[unconfirmed], [unconfirmed], [unconfirmed]])
})

test('a file that says nothing of it takes no confirmation back', () => {
  const { listing: current } = read(true)
  const said = { columns: new Set(['languages', 'phone', 'url']), isWhole: true }
  const after = applyOpenData(current, read(false).listing, said)
  expect(after.exposure === 'OPEN' && [after.points, after.channels]).toEqual([
    current.points,
    current.channels,
  ])
})
