import { expect, test } from 'vitest'
import { builderPath, readBuilder } from './builder-path'
import { nearestHeight } from './height'
import { builderPathOfForm } from './read-builder-form'

const places = new Set(['08', '0801'])
const form = (body: string) => builderPathOfForm(new URLSearchParams(body), places)

test('the form leads to the address of what was chosen', () => {
  expect(form('s=qu&l=ay&p=0801&k=g&k=d&t=claro&h=800')).toBe('/qu/widget/ay/0801/d+g/claro/800')
})

test('nothing chosen: the whole country, everything, in Spanish', () => {
  expect(form('')).toBe('/es/widget/es/PE/todo/calido/640')
})

test('what is invented by hand becomes what is closest', () => {
  expect(form('s=../x&l=en&p=9999&k=cai&k=%2F..%2F&t=%3Cb%3E&h=-1')).toBe(
    '/es/widget/es/PE/todo/calido/640',
  )
})

test('an address of the builder is read back as it was written', () => {
  const path = '/es/widget/qu/08/d+h/contraste/480'
  expect(builderPath('es', readBuilder(path.split('/').slice(3), places))).toBe(path)
})

test.each([
  ['640', 640],
  ['0', 480],
  ['700', 640],
  ['1000', 800],
  ['99999999', 640],
  ['', 640],
  ['1e3', 640],
])('a height of %j becomes %i', (text, height) => {
  expect(nearestHeight(text)).toBe(height)
})
