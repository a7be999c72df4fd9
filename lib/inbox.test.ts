import { expect, test } from 'vitest'
import { Inbox, REPORT_REASONS } from './inbox.mjs'

test('reports of one kind about one listing are one row', () => {
  const inbox = new Inbox()
  for (let at = 0; at < 10_000; at++) inbox.add('222222', 'closed')
  expect(inbox.drain()).toEqual([{ listing: '222222', reason: 'closed', count: 999 }])
})

test('a flood fills five hundred rows and no more', () => {
  const inbox = new Inbox()
  for (let at = 0; at < 10_000; at++) inbox.add(`listing-${at}`, 'number')
  expect(inbox.drain()).toHaveLength(500)
})

test('what was handed over is forgotten', () => {
  const inbox = new Inbox()
  inbox.add('222222', 'unsafe')
  inbox.drain()
  expect(inbox.drain()).toEqual([])
})

test('the order of arrival is not in it', () => {
  const inbox = new Inbox()
  inbox.add('333333', 'unsafe')
  inbox.add('222222', 'unsafe')
  expect(inbox.drain().map(({ listing }) => listing)).toEqual(['222222', '333333'])
})

test('there is nothing to write in: five picks', () => {
  expect(Object.values(REPORT_REASONS)).toEqual([
    'number',
    'closed',
    'unsafe',
    'language',
    'treatment',
  ])
})
