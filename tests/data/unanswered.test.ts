import { expect, test } from 'vitest'
import type { Catalogue } from '@/lib/data/db'
import { approve } from '@/lib/data/restricted/approve'
import { submitProposal } from '@/lib/data/restricted/submit-proposal'
import { aReviewWorld, newestEdition } from '../a-review-world'
import { anOffice, NEW_PHONE, OLD_PHONE } from '../an-office'
import { aServer, SERVERS } from '../postgres'
import { minutesLater, NOW, PEOPLE } from '../review-world'

/* Moderators call a number in vain: whoever needs it reads so, and is shown another first. */

const inWorld = aReviewWorld(aServer(SERVERS[0]), [
  anOffice({
    channels: [OLD_PHONE, '+51900000005'].map((value) => ({
      ...{ kind: 'phone', value, menu: null, free: 'unknown', visibility: null },
      ...{ hours: null, languages: [] },
    })),
  }),
])

const A_DAY = 24 * 60

async function publicNumbers(catalogue: Catalogue) {
  const [listing] = (await newestEdition(catalogue)).content.listings
  if (listing?.exposure !== 'OPEN') throw new Error('edition: got no open listing, expected one')
  return listing.channels.map(({ value, mayNotAnswer = false }) => [value, mayNotAnswer])
}

test('after two days without an answer a number says so and comes last; after an answer no more', () =>
  inWorld(async (catalogue, office) => {
    const old = anOffice()
    const [first] = old.exposure === 'OPEN' ? old.channels : []
    const before = [OLD_PHONE, '+51900000005'].map((value) => ({ ...first, value }))
    const after = [OLD_PHONE, NEW_PHONE].map((value) => ({ ...first, value }))
    const changes = [{ field: 'channels', old: before, new: after }]
    const wish = { serviceId: office, baseVersion: 1, changes }
    const { id } = await submitProposal(catalogue, PEOPLE.provider, wish, NOW)
    const tryCall = (outcome: 'no_answer' | 'confirmed', days: number) =>
      approve(
        catalogue,
        PEOPLE.one,
        { id, callBack: { number: OLD_PHONE, outcome } },
        minutesLater(days * A_DAY),
      )
    await tryCall('no_answer', 1)
    expect(await publicNumbers(catalogue)).toEqual([
      [OLD_PHONE, false],
      ['+51900000005', false],
    ])
    await tryCall('no_answer', 2)
    expect(await publicNumbers(catalogue)).toEqual([
      ['+51900000005', false],
      [OLD_PHONE, true],
    ])
    await tryCall('confirmed', 3)
    expect(await publicNumbers(catalogue)).toEqual([
      [OLD_PHONE, false],
      ['+51900000005', false],
    ])
  }))
