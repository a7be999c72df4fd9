import { expect, test } from 'vitest'
import { openOutside } from './open-outside.mjs'

test.each([
  ['the widget’s own page', '<a href="/embed/v1/es/08/d+g">'],
  ['a place in this page', '<a class="a" href="#main">'],
  ['a number', '<a href="tel:100">'],
  ['the exit', '<a href="https://clima.example/" target="_top" rel="noreferrer nofollow">'],
  ['an anchor without an address', '<a id="x">'],
])('%s stays in the frame', (_, tag) => {
  expect(openOutside(tag)).toBe(tag)
})

test.each([
  ['a page of ours that may not be framed', '<a href="/es/s/222222/aviso">'],
  ['the script for other sites', '<a href="/embed.js">'],
  ['another site', '<a class="a" href="https://www.gob.pe/mimp">'],
])('%s opens beside the page around it, and is told nothing', (_, tag) => {
  expect(openOutside(`<p>${tag}x</a>`)).toBe(
    `<p>${tag.slice(0, -1)} target="_blank" rel="noreferrer nofollow">x</a>`,
  )
})

test('what a link says of itself already is not said twice', () => {
  expect(openOutside('<a href="https://a.example/" rel="noreferrer nofollow">')).toBe(
    '<a href="https://a.example/" rel="noreferrer nofollow" target="_blank">',
  )
})
