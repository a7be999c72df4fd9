import { expect, it } from 'vitest'
import { PageShelves } from './page-shelves.mjs'
import { shelfOf } from './shelf-of.mjs'

const page = (bytes = 10) => ({
  ...{ edition: 'one', status: 200, headers: [], styles: [] },
  body: { br: Buffer.alloc(bytes), gzip: Buffer.alloc(bytes) },
})
const LETTERS = 'abcdefghij'.split('')
const KINDS = LETTERS.flatMap((a) => LETTERS.map((b) => `${a}+${b}`))

it('ten thousand choices of a widget leave the page that was made ahead of her where it is', () => {
  const shelves = new PageShelves({ bytesOf: () => 40_000, getHash: () => 'one' })
  const warm = ['/es', '/qu/seguridad', '/es/l/08', '/es/s/222222', '/embed/v1/es/08/todo']
  for (const path of warm) shelves.keep(path, page())
  for (let place = 0; place < 100; place++)
    for (const kinds of KINDS) {
      const ubigeo = String(place).padStart(2, '0')
      shelves.keep(`/embed/v1/es/${ubigeo}/${kinds}`, page())
      shelves.keep(`/es/widget/qu/${ubigeo}/${kinds}/claro/640`, page())
    }
  for (const path of warm) expect(shelves.get(path), path).not.toBeNull()
  expect(shelves.get('/embed/v1/es/00/a+a')).toBeNull()
  expect(shelves.get('/embed/v1/es/99/j+j')).not.toBeNull()
})

it.each([
  ['/es', 'pages'],
  ['/es/l/080101', 'pages'],
  ['/es/s/222222/aviso', 'pages'],
  ['/es/widget', 'pages'],
  ['/es/widget/ejemplos', 'pages'],
  ['/api/fichas/abc', 'pages'],
  ['/es/n/1a', 'pages'],
  ['/es/n/1a/080101', 'needs'],
  ['/embed/v1/es/PE/todo', 'widgets'],
  ['/embed/v1/qu/0801/d/contraste', 'widgets'],
  ['/embed/v1/es/08/d+g', 'choices'],
  ['/embed/v1/es/08/todo/claro/222222', 'choices'],
  ['/ay/widget/es/08/todo/claro/640', 'choices'],
])('%s is kept among the %s', (path, shelf) => {
  expect(shelfOf(path)).toBe(shelf)
})

it('what all pages carry has changed: no shelf shows what it kept', () => {
  const shelves = new PageShelves({ getHash: () => 'one' })
  const paths = ['/es', '/es/n/1a/08', '/embed/v1/es/PE/todo', '/embed/v1/es/PE/a+b']
  for (const path of paths) shelves.keep(path, page())
  expect(paths.filter((path) => shelves.get(path))).toEqual(paths)
  shelves.forget()
  expect(paths.filter((path) => shelves.get(path))).toEqual([])
})
