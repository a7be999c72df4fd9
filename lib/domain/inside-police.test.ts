import { expect, test } from 'vitest'
import { isInsidePolice } from './inside-police'

test.each([
  ['by its sub-kind', { kind: 'cem', subKind: 'police_station', name: 'CEM Inventado' }, true],
  [
    'by its name',
    { kind: 'cem', subKind: 'regular', name: 'CEM y Familia Comisaría Ficticia' },
    true,
  ],
  ['not at all', { kind: 'cem', subKind: 'regular', name: 'CEM Inventado' }, false],
  ['a police station itself', { kind: 'police', subKind: null, name: 'Comisaría Ficticia' }, false],
] as const)('a service is under the police’s roof %s', (_, service, inside) => {
  expect(isInsidePolice(service)).toBe(inside)
})
