import { expect, test } from 'vitest'
import { Inbox } from '../inbox.mjs'
import { answerReport } from './report-door.mjs'

const inbox = new Inbox()
const door = {
  site: { origin: null, onion: null },
  isKnownPath: (path: string) => path === '/qu/s/222222',
  allow: () => true,
  inbox,
}
const send = (body: string, secFetchSite?: string, change: Partial<typeof door> = {}) =>
  answerReport({ body, secFetchSite }, { ...door, ...change })

test('a pick raises its counter and leads her on in her language', () => {
  expect(send('s=222222&r=b&l=qu', 'same-origin')).toMatchObject({
    status: 303,
    headers: { Location: '/qu/s/222222/aviso/listo', 'Cache-Control': 'no-store' },
    body: '',
  })
  expect(inbox.drain()).toEqual([{ listing: '222222', reason: 'closed', count: 1 }])
})

test('nothing picked: the form again, and nothing counted', () => {
  expect(send('s=222222&l=qu')).toMatchObject({ headers: { Location: '/qu/s/222222/aviso' } })
  expect(inbox.drain()).toEqual([])
})

test.each([
  ['another site', 's=222222&r=b&l=qu', 'cross-site', 403],
  ['a listing that is not there', 's=333333&r=b&l=qu', undefined, 400],
  ['a way out of the path', 's=../../es&r=b&l=qu', undefined, 400],
  ['no language of ours', 's=222222&r=b&l=en', undefined, 400],
  ['nothing at all', '', undefined, 400],
])('%s is refused and counts nothing', (_, body, site, status) => {
  expect(send(body, site)).toEqual({ refused: status })
  expect(inbox.drain()).toEqual([])
})

test('a network that has written too often is told to wait', () => {
  expect(send('s=222222&r=b&l=qu', undefined, { allow: () => false })).toEqual({ refused: 503 })
  expect(inbox.drain()).toEqual([])
})

test('what she might add by hand is dropped: there is no field for a story', () => {
  send('s=222222&r=c&l=qu&texto=CANARIO-31')
  expect(JSON.stringify(inbox.drain())).not.toContain('CANARIO')
})
