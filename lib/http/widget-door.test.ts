import { expect, test } from 'vitest'
import { answerWidget } from './widget-door.mjs'

const door = {
  site: { origin: null, onion: null },
  builderPathOf: (body: string) => `/es/widget/${body}`,
}

test('a choice leads to its address, and is kept nowhere', () => {
  expect(answerWidget({ secFetchSite: 'same-origin', body: 'x' }, door)).toMatchObject({
    status: 303,
    headers: { Location: '/es/widget/x', 'Cache-Control': 'no-store' },
    body: '',
  })
})

test('a browser that says nothing of where it comes from is believed', () => {
  expect(answerWidget({ secFetchSite: undefined, body: '' }, door)).toMatchObject({ status: 303 })
})

test('another site cannot post for its visitors', () => {
  expect(answerWidget({ secFetchSite: 'cross-site', body: 'x' }, door)).toEqual({ refused: 403 })
})
