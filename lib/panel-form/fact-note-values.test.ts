import { expect, test } from 'vitest'
import { anOffice, aShelter } from '@/tests/an-office'
import { shippedGazetteer } from '@/tests/shipped-gazetteer'
import { valuesToForm } from '@/tests/values-to-form'
import type { Listing } from '../domain/listing'
import { changeRows } from './change-rows'
import { recordAt } from './form-values'
import { listingFromValues } from './listing-from-values'
import { listingToValues } from './listing-to-values'
import { readValues } from './read-values'
import { tidyValues } from './tidy-values'

const gazetteer = shippedGazetteer()
const NOTED = anOffice({ factNotes: { free: 'sólo martes' } })

function typed(listing: Listing, texts: Readonly<Record<string, string>>) {
  const form = valuesToForm(listingToValues(listing))
  for (const [name, value] of Object.entries(texts)) form.set(name, value)
  return readValues(form)
}
const read = (listing: Listing, texts: Readonly<Record<string, string>>) =>
  listingFromValues(listing, tidyValues(typed(listing, texts)), gazetteer)

test('what is typed on two lines is one, and a note that is emptied is gone', () => {
  expect(read(NOTED, { 'factNotes.men': ' con cita,\n de mañana ' })).toMatchObject({
    listing: { factNotes: { free: 'sólo martes', men: 'con cita, de mañana' } },
  })
  const emptied = read(NOTED, { 'factNotes.free': '  ' })
  expect(emptied).toEqual({ listing: anOffice() })
})

test('a note that is refused is told at its field, with what is wrong with it', () => {
  for (const [note, fault] of [
    ['a'.repeat(161), 'noteLong'],
    ['llama al 900 000 001', 'noteContact'],
    ['<b>martes</b>', 'text'],
  ] as const)
    expect(read(NOTED, { 'factNotes.free': note })).toEqual({
      errors: [{ name: 'factNotes.free', fault }],
    })
})

test('only questions of yes or no have a note, whatever is posted', () => {
  expect(read(NOTED, { 'factNotes.reach': 'con cita', 'factNotes.name': 'x' })).toEqual({
    listing: NOTED,
  })
})

test('a note posted to a safe house is not read', () => {
  expect(read(aShelter(), { 'factNotes.children': 'junto a la plaza' })).toEqual({
    listing: aShelter(),
  })
})

test('a press opens an empty note beside the question that was chosen in its group', () => {
  const wish = { 'noteWish.money': 'paysFare', 'noteWish.people': 'men' }
  const opened = changeRows(typed(NOTED, wish), 'note:money')
  expect(recordAt(opened, 'factNotes')).toEqual({ free: 'sólo martes', paysFare: '' })
  expect(opened.noteWish).toBeUndefined()
  for (const wished of ['free', 'reach', '', '__proto__'])
    expect(
      recordAt(changeRows(typed(NOTED, { 'noteWish.money': wished }), 'note:money'), 'factNotes'),
      wished,
    ).toEqual({ free: 'sólo martes' })
  // Left empty, it says nothing.
  expect(listingFromValues(NOTED, tidyValues(opened), gazetteer)).toEqual({ listing: NOTED })
})
