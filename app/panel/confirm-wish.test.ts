import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { shippedEdition } from '../../tests/shipped-edition'
import { confirmWish } from './confirm-wish'

test('one press is enough for whoever answers for the whole directory', () => {
  const serviceIds = [...shippedEdition().listings.keys()].map(() => randomUUID())
  expect(serviceIds.length).toBeGreaterThan(500)
  expect(confirmWish.safeParse({ serviceIds }).success).toBe(true)
})

test('nothing to confirm is no wish', () => {
  expect(confirmWish.safeParse({ serviceIds: [] }).success).toBe(false)
})
