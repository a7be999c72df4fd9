import { expect, test } from 'vitest'
import { calledHours } from './called-hours'
import type { ChannelKind } from './channel'
import { type Hours, UNKNOWN_HOURS } from './opening-hours'

interface Channel {
  readonly kind: ChannelKind
  readonly hours: Hours | null
}
const chat: Channel = {
  kind: 'web_chat',
  hours: { ...UNKNOWN_HOURS, state: 'known', always: true },
}
const number: Channel = {
  kind: 'phone',
  hours: { ...UNKNOWN_HOURS, state: 'known' },
}

test('a chat that answers all night opens no telephone', () => {
  expect(calledHours([chat, number])?.always).toBe(false)
  expect(calledHours([chat])?.always).toBe(true)
  expect(calledHours([chat, { ...number, hours: null }])).toBeNull()
  expect(calledHours([])).toBeNull()
})
