import { expect, test } from 'vitest'
import { UNKNOWN_HOURS } from '@/lib/domain/opening-hours'
import type { PublicChannel } from '../public-listing'
import { calledHours } from './called-hours'

const chat: PublicChannel = {
  ...{ kind: 'web_chat', value: 'https://ejemplo.example/', languages: [], menu: null },
  hours: { ...UNKNOWN_HOURS, state: 'known', always: true },
}
const number: PublicChannel = {
  ...{ ...chat, kind: 'phone', value: '+51900000001' },
  hours: { ...UNKNOWN_HOURS, state: 'known' },
}

test('a chat that answers all night opens no telephone', () => {
  expect(calledHours([chat, number])?.always).toBe(false)
  expect(calledHours([chat])?.always).toBe(true)
  expect(calledHours([chat, { ...number, hours: null }])).toBeNull()
  expect(calledHours([])).toBeNull()
})
