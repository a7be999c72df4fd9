import { expect, test } from 'vitest'
import { anOffice } from '@/tests/an-office'
import { applyChanges } from './apply-changes'
import { dueFields } from './due-fields'
import { FIELD_OF_FACT } from './field-of-fact'
import { findChanges } from './find-changes'
import { riskOf } from './risk'
import { stampTrust } from './stamp-trust'

const PLAIN = anOffice({ facts: { free: 'yes' } })
const NOTED = anOffice({
  facts: { free: 'yes' },
  factNotes: { free: 'sólo martes', men: 'con cita' },
})

test('each note is a change of its own, and whoever takes the last away leaves nothing behind', () => {
  const changes = findChanges(PLAIN, NOTED)
  expect(changes).toEqual([
    { field: 'factNotes.free', old: null, new: 'sólo martes' },
    { field: 'factNotes.men', old: null, new: 'con cita' },
  ])
  expect(applyChanges(PLAIN, changes)).toEqual(NOTED)
  const back = applyChanges(NOTED, findChanges(NOTED, PLAIN))
  expect(back).toEqual(PLAIN)
  expect(Object.keys(back ?? {})).not.toContain('factNotes')
})

test('a note about what follows from calling needs two keys, any other one, as their answers do', () => {
  const open = { isNew: false, exposure: 'OPEN' } as const
  for (const [fact, field] of Object.entries(FIELD_OF_FACT)) {
    const risk = riskOf([{ field: `factNotes.${fact}`, old: null, new: 'sólo martes' }], open)
    expect(risk, fact).toBe(field === 'consequences' ? 'CRITICAL' : 'NORMAL')
  }
})

test('who said a note and when is told with its answer', () => {
  const stamped = stampTrust(PLAIN, NOTED, '2026-11-24')
  expect(stamped.exposure === 'OPEN' && Object.keys(stamped.fieldTrust).sort()).toEqual([
    'attention',
    'money',
  ])
})

test('what only a note says is asked for again in its time', () => {
  const asked = (notes: object) =>
    dueFields(anOffice({ facts: {}, ...notes }), '2027-11-24').map(({ field }) => field)
  expect(asked({})).not.toContain('documents')
  expect(asked({ factNotes: { documentLater: 'pregunta antes' } })).toContain('documents')
})
