import { expect, test } from 'vitest'
import { answerOembed } from './oembed'

const ORIGIN = 'https://kuska.example'
const lookups = { listings: new Set(['222222']), places: new Set(['08']) }
const ask = (query: Record<string, string>) =>
  answerOembed(new URLSearchParams(query), ORIGIN, lookups)

test('a webmaster pastes the widget’s address and gets its frame', () => {
  expect(ask({ url: `${ORIGIN}/embed/v1/qu/08/d+g/claro` })).toMatchObject({
    status: 200,
    body: { version: '1.0', type: 'rich', title: 'Kuska', width: 600, height: 640 },
  })
  const answer = ask({ url: `${ORIGIN}/embed/v1/qu/08/d+g/claro` })
  const html = answer.status === 200 ? String(answer.body.html) : ''
  expect(html).toMatch(/^<iframe src="https:\/\/kuska\.example\/embed\/v1\/qu\/08\/d\+g\/claro" /)
  expect(html).toMatch(/width="600" height="640"/)
  expect(html.match(/<iframe/g)).toHaveLength(1)
})

test('the builder’s own address will do, with the height chosen there', () => {
  expect(ask({ url: `${ORIGIN}/es/widget/ay/08/todo/calido/800` })).toMatchObject({
    status: 200,
    body: { height: 800 },
  })
})

test.each([
  ['/qu/widget', '/embed/v1/qu/PE/todo', 640],
  ['/es/widget/', '/embed/v1/es/PE/todo', 640],
  ['/es/widget/qu/08/d+g/claro', '/embed/v1/qu/08/d+g/claro', 640],
  ['/es/widget/ay/08/d/calido/800/', '/embed/v1/ay/08/d', 800],
])('the builder pasted as %s gives its frame, of http as of https', (path, src, height) => {
  for (const origin of [ORIGIN, ORIGIN.replace('https', 'http')]) {
    const answer = ask({ url: origin + path })
    expect(answer).toMatchObject({ status: 200, body: { height } })
    expect(JSON.stringify(answer)).toContain(`src=\\"${ORIGIN}${src}\\"`)
  }
})

test('an address that is not quite right gives the closest frame', () => {
  const answer = ask({ url: `${ORIGIN}/embed/v1/es/99/nada?x=1#?secret=abc`, format: 'json' })
  expect(answer).toMatchObject({ status: 200 })
  expect(JSON.stringify(answer)).toContain('/embed/v1/es/PE/todo')
})

test('it is never larger than was asked for, however small that is', () => {
  const url = `${ORIGIN}/embed/v1/es/08/todo`
  expect(ask({ url, maxwidth: '320', maxheight: '400' })).toMatchObject({
    body: { width: 320, height: 400 },
  })
  expect(ask({ url, maxwidth: '1', maxheight: '1' })).toMatchObject({
    body: { width: 1, height: 1, html: expect.stringContaining('width="1" height="1"') },
  })
  expect(ask({ url, maxwidth: '5000' })).toMatchObject({ body: { width: 600 } })
})

test.each([
  ['no address', {}, 400, 'url'],
  ['another site’s', { url: 'https://otro.example/embed/v1/es/08/todo' }, 404, 'url'],
  ['a neighbour’s port', { url: 'https://kuska.example:8443/embed/v1/es/08/todo' }, 404, 'url'],
  ['a page that no site may frame', { url: `${ORIGIN}/es/l/08` }, 404, 'url'],
  ['the page of examples', { url: `${ORIGIN}/es/widget/ejemplos` }, 404, 'url'],
  ['a protocol of files', { url: 'ftp://kuska.example/embed/v1/es/08/todo' }, 404, 'url'],
  ['a file', { url: `${ORIGIN}/embed.js` }, 404, 'url'],
  ['no address at all', { url: 'javascript:alert(1)' }, 404, 'url'],
  ['another format', { url: `${ORIGIN}/embed/v1/es/08/todo`, format: 'xml' }, 501, 'format'],
  ['a width in words', { url: `${ORIGIN}/embed/v1/es/08/todo`, maxwidth: 'x' }, 400, 'maxwidth'],
  ['no height', { url: `${ORIGIN}/embed/v1/es/08/todo`, maxheight: '0' }, 400, 'maxheight'],
])('%s is refused, and the parameter named', (_, query, status, parameter) => {
  expect(ask(query as Record<string, string>)).toMatchObject({ status, parameter })
})
