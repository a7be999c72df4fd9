import { expect, test } from 'vitest'
import { shortenClasses } from './shorten-classes.mjs'

test('what the build named at random is named by letters, in page and style alike', () => {
  const { html, style } = shortenClasses(
    '<p class="tCcaYq_row _97pMGa_soft">a</p><ul data-c-rows="tCcaYq_row" class="tCcaYq_none"></ul>',
    '.tCcaYq_row{margin:.5rem}.tCcaYq_row:hover>._97pMGa_soft{color:red}',
  )
  expect(html).toBe('<p class="a b">a</p><ul data-c-rows="a" class="tCcaYq_none"></ul>')
  expect(style).toBe('.a{margin:.5rem}.a:hover>.b{color:red}')
})

test('the names that scripts know by heart stay, and text is not touched', () => {
  const page = '<html class="cover"><p id="tCcaYq_row" title="tCcaYq_row">tCcaYq_row</p></html>'
  const { html, style } = shortenClasses(page, '.cover #cover{display:block}.tCcaYq_row{top:0}')
  expect(html).toBe(page)
  expect(style).toBe('.cover #cover{display:block}.a{top:0}')
})

test('a hundred names are a hundred names', () => {
  const names = Array.from({ length: 100 }, (_, at) => `tCc${100 + at}_x`)
  const { style } = shortenClasses('', names.map((name) => `.${name}{}`).join(''))
  expect(new Set(style.match(/[A-Za-z]+/g)).size).toBe(100)
})
