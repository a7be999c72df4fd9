import { expect, test } from 'vitest'
import { findElement, parseDocument, textOfNode } from './document-tree'

const PAGE =
  '<!DOCTYPE html><html lang="es"><head><meta charSet="utf-8"><title>Kuska</title>' +
  '<style>a{color:red}</style><script async src="/x.js"></script></head><body>' +
  '<p class="a b">Uno &amp; <b>dos</b><!-- --> tres<br></p><div hidden="">luego</div>' +
  '<svg viewBox="0 0 1 1"><path d="m0 0"></path></svg></body></html>'

test('the peers say what our page says, without its scripts and styles', () => {
  const page = parseDocument(PAGE)
  const body = findElement(page, ({ tag }) => tag === 'body')
  expect(body && textOfNode(body)).toBe('Uno & dos tresluego')
  expect(page.attributes).toEqual({ lang: 'es' })
  expect(findElement(page, ({ tag }) => tag === 'script')).toBeNull()
})

test('attributes keep their case, and those without a value are kept', () => {
  const page = parseDocument(PAGE)
  const attributesOf = (tag: string) => findElement(page, (one) => one.tag === tag)?.attributes
  expect(attributesOf('p')).toEqual({ class: 'a b' })
  expect(attributesOf('div')).toEqual({ hidden: '' })
  expect(attributesOf('svg')).toEqual({ viewBox: '0 0 1 1' })
})

test('a document that cannot be read is refused, not measured by half', () => {
  expect(() => parseDocument('<html><p></html>')).toThrow('got </html>, expected </p>')
  expect(() => parseDocument('')).toThrow('got no element')
})
