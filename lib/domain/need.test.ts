import { expect, test } from 'vitest'
import { needPlan, needSegment, parseNeed, toggleLetter } from './need'

test('a choice has one address: other orders, repeats and foreign letters are unknown', () => {
  expect(parseNeed('4am')).toEqual({ entry: 'job', letters: ['a', 'm'] })
  for (const segment of ['', '0', '9', '4ma', '4aa', '1a', '4A', '4x', '44', '4 m', '4m/']) {
    expect(parseNeed(segment), segment).toBeNull()
  }
})

test('every choice can be taken back with the same press', () => {
  const need = parseNeed('4cq')
  if (!need) throw new Error('4cq is a choice')
  const more = toggleLetter(need, 'a')
  expect(needSegment(more)).toBe('4acq')
  expect(toggleLetter(more, 'a')).toEqual(need)
})

test('someone who is not let out sees the numbers for danger before the rest', () => {
  const need = parseNeed('4c')
  expect(need && needPlan(need).lines).toEqual(['105', '100', '1818'])
  expect(need && needPlan(need).kinds[0]).toBe('sau')
})

test('under 18 the child lines and units come first and no shelter is offered', () => {
  const need = parseNeed('2m')
  const plan = need && needPlan(need)
  expect(plan?.lines[0]).toBe('1810')
  expect(plan?.kinds.slice(0, 3)).toEqual(['upe', 'demuna', 'mamis'])
  expect(plan?.kinds).not.toContain('hrt')
})

test.each(['1m', '1p', '1q'])('whoever she is, in danger the police come first (%s)', (segment) => {
  const need = parseNeed(segment)
  const plan = need && needPlan(need)
  expect(plan?.lines.slice(0, 3)).toEqual(['105', '100', '116'])
  expect(plan?.kinds[0]).toBe('sau')
})

test('«no me dejan salir» cannot wait for the morning', () => {
  const need = parseNeed('4c')
  expect(need && needPlan(need).alwaysFirst).toBe(true)
})
