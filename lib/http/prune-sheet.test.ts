import { expect, test } from 'vitest'
import { parseSheet, pruneSheet } from './prune-sheet.mjs'

const prune = (css: string, html: string) => pruneSheet(parseSheet(css), html)

test('a page carries the rules of its own classes, and those that need none', () => {
  const css = 'a{color:red}.row_ab{margin:0}.other_cd{margin:1px}#cover{display:none}'
  expect(prune(css, '<p class="row_ab x">')).toBe(
    'a{color:red}.row_ab{margin:0}#cover{display:none}',
  )
})

test('of a list of selectors those stay that can match', () => {
  expect(prune('.a_1,.b_2 .a_1,h1{margin:0}', '<p class="a_1">')).toBe('.a_1,h1{margin:0}')
})

test('what a rule is not for needs not be there', () => {
  expect(prune('.a_1:not(.b_2){margin:0}', '<p class="a_1">')).toBe('.a_1:not(.b_2){margin:0}')
})

test('a class that only a script will set is kept where its name stands in the page', () => {
  const css = '.cover #cover{display:block}.shown_x{margin:0}'
  expect(prune(css, '<div id="cover"></div><ul data-look="shown_x">')).toBe(css)
})

test('media queries keep what is used and go when nothing is', () => {
  const css = '@media print{.a_1{margin:0}.b_2{margin:0}}@media (min-width:40rem){.b_2{margin:0}}'
  expect(prune(css, '<p class="a_1">')).toBe('@media print{.a_1{margin:0}}')
})

test('the sheet itself stays whole for the next page', () => {
  const sheet = parseSheet('.a_1{margin:0}.b_2{margin:0}')
  expect(pruneSheet(sheet, '<p class="a_1">')).toBe('.a_1{margin:0}')
  expect(pruneSheet(sheet, '<p class="b_2">')).toBe('.b_2{margin:0}')
})

test('what names no class stays whole: keyframes, and what it is for', () => {
  const css =
    '@charset "utf-8";@keyframes turn{0%{opacity:0}to{opacity:1}}@font-face{font-family:a}a{margin:0}'
  expect(prune(css, '<p>')).toBe(css)
})

test('an end of style inside a rule cannot end the style', () => {
  expect(prune('a{content:"</style>"}', '<p>')).not.toContain('</style')
})
