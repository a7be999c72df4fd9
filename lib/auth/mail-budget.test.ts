import { expect, test } from 'vitest'
import { MailBudget } from './mail-budget'

const EMAIL = 'ana@ejemplo.example'
const HOUR_MS = 3_600_000

test('nobody fills her mailbox: five an hour, whoever asks for them', () => {
  const budget = new MailBudget()
  const sent = Array.from({ length: 60 }, (_, minute) => budget.take(EMAIL, minute * 60_000))
  expect(sent.filter(Boolean)).toHaveLength(5)
  expect(budget.take('rosa@ejemplo.example', 0)).toBe(true)
})

test('with the next hour she gets hers again, however long somebody has been asking', () => {
  const budget = new MailBudget()
  for (let minute = 0; minute < 60; minute++) budget.take(EMAIL, minute * 60_000)
  expect(budget.take(EMAIL, HOUR_MS)).toBe(true)
})
