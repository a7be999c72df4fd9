import { expect, test } from 'vitest'
import { FACT_NAMES } from '../domain/field-of-fact'
import { FACT_GROUPS, type FactGroup, factsOf } from './fact-groups'

const groups = Object.keys(FACT_GROUPS) as FactGroup[]

test('every question of the catalogue can be answered in the form, once', () => {
  const asked = groups.flatMap((group) => factsOf(group, false))
  expect([...asked].sort()).toEqual([...FACT_NAMES].sort())
})

test('a safe house is not asked how full it is, how one gets there or what it is like', () => {
  const asked = groups.flatMap((group) => factsOf(group, true))
  for (const name of ['capacity', 'reach', 'modes', 'wheelchair', 'costSoles', 'operatingState'])
    expect(asked).not.toContain(name)
})
