import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { finishPage } from './finish-page.mjs'
import { ONE_ENTRY } from './one-entry.mjs'
import { parseSheet } from './prune-sheet.mjs'
import { TRUSTED_TYPES_POLICY } from './trusted-types.mjs'

const EXIT = '<script async="" src="/x.0abc.js" data-d="https://clima.example/"></script>'
const ENHANCE = '<script async="" src="/e.0abc.js"></script>'
const MAIN =
  '<main data-page="document" data-edition="abc123"><h1>Villa Imaginaria</h1><p data-hours="u"></p></main>'
const FLIGHT = '<script>self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n"])</script>'
const BOOT =
  '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["static/chunks/a.js"],"runtimeModuleIds":[94553]});</script>'
const SHEET = '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>'

interface Parts {
  readonly head?: string
  readonly body?: string
}

/** A page as the framework renders it. */
function rendered({ head = SHEET + EXIT + ENHANCE, body = MAIN }: Parts = {}): string {
  return (
    `<!DOCTYPE html><html lang="es"><head><meta charSet="utf-8"/>${head}` +
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/b.js"/>' +
    '<script src="/_next/static/chunks/b.js" async=""></script><title>Kuska</title>' +
    '<link rel="icon" href="/icon.svg" type="image/svg+xml"/></head><body>' +
    `<div hidden=""><!--$--><!--/$--></div>${body}${BOOT}` +
    `<script>(self.__next_f=self.__next_f||[]).push([0])</script>${FLIGHT}</body></html>`
  )
}

const build = {
  getSheet: (path: string) => parseSheet(path === 'static/chunks/a.css' ? 'a{color:red}' : ''),
  withoutHours: { '/e.0abc.js': '/d.0abc.js', '/w.0abc.js': '/v.0abc.js' },
}
const finish = (parts?: Parts) => finishPage(rendered(parts), build)
const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

describe('a document as she receives it', () => {
  it('carries two scripts of ours and none of the framework', () => {
    const { html, scripts } = finish()
    expect(html.match(/<script[^>]*>/g)).toEqual([
      '<script async src="/x.0abc.js" data-d="https://clima.example/">',
      '<script async src="/e.0abc.js">',
    ])
    expect(scripts).toEqual([])
  })

  it('asks for nothing but the exit where nothing can be added', () => {
    const { html } = finish({ body: MAIN.replace(' data-hours="u"', '') })
    expect(html.match(/<script[^>]*>/g)).toHaveLength(1)
  })

  it('asks for the exit before anything else, and for the rest last', () => {
    const { html } = finish()
    expect(html).toContain('<head><script async src="/x.0abc.js"')
    expect(html).toMatch(/<script async src="\/e\.0abc\.js"><\/script><\/body>/)
  })

  it('has its styles inside, blessed by their hash', () => {
    const { html, styles } = finish()
    expect(html).toContain('<style>a{color:red}</style></head>')
    expect(styles).toEqual([sha('a{color:red}')])
  })

  it('keeps nothing that means nothing without the framework', () => {
    const { html } = finish({ body: `<p>a <!-- -->1</p>${MAIN}` })
    expect(html).toBe(
      '<!DOCTYPE html><html lang="es"><head><script async src="/x.0abc.js" data-d="https://clima.example/"></script>' +
        '<meta charSet="utf-8"><title>Kuska</title><link rel="icon" href="/icon.svg" type="image/svg+xml">' +
        `<style>a{color:red}</style></head><body><p>a 1</p>${MAIN}<script async src="/e.0abc.js"></script></body></html>`,
    )
  })

  it('asks only for what adds something to it', () => {
    const { html } = finish({ body: MAIN.replace(' data-hours="u"', ' data-report="/es"') })
    expect(html).toContain('<script async src="/d.0abc.js"></script></body>')
    expect(html).not.toContain('/e.0abc.js')
    expect(finish({ body: MAIN.replace(' data-hours="u"', '') }).html).not.toContain('/d.0abc.js')
  })

  it('asks in a frame without hours for the smaller script of frames', () => {
    const framed = rendered({ body: MAIN.replace(' data-hours="u"', ' data-frame="true"') })
    const { html } = finishPage(framed.replace('/e.0abc.js', '/w.0abc.js'), build)
    expect(html).toContain('<script async src="/v.0abc.js"></script></body>')
    expect(html).not.toContain('/w.0abc.js')
  })

  it.each(['s', 'f', 'n'])(
    'keeps the script %s that waits in its template for a press',
    (letter) => {
      const waiting = `<template><script src="/${letter}.0abc.js"></script></template>`
      expect(finish({ body: MAIN + waiting }).html).toContain(`</main>${waiting}`)
    },
  )

  it('leaves drawings as they are', () => {
    const drawing = '<svg><path d="M0 0"/><g><use href="#a"/></g></svg>'
    expect(finish({ body: drawing + MAIN }).html).toContain(drawing)
  })

  it('tells its edition and its status', () => {
    expect(finish()).toMatchObject({ edition: 'abc123', status: 200, isDocument: true })
    const missing = MAIN.replace('data-edition', 'data-status="404" data-edition')
    expect(finish({ body: missing }).status).toBe(404)
  })

  it('keeps one block of linked data, and only one that cannot end its script', () => {
    const own = '<script type="application/ld+json">{"a":"\\u003c"}</script>'
    const second = '<script type="application/ld+json">{"b":1}</script>'
    const broken = '<script type="application/ld+json">{"c":"<"}</script>'
    const { html } = finish({ body: broken + own + second + MAIN })
    expect(html.match(/<script type="application\/ld\+json">.*?<\/script>/g)).toEqual([own])
  })
})

describe('a page that may not be shown', () => {
  it.each([
    ['has no exit', { head: SHEET }, 'exit scripts: got 0'],
    ['has two exits', { head: SHEET + EXIT, body: MAIN + EXIT }, 'exit scripts: got 2'],
    ['has two enhancements', { head: EXIT + ENHANCE + ENHANCE }, 'enhancement scripts: got 2'],
    ['hides its list until a script comes', { body: `${MAIN}<div hidden id="S:0"></div>` }, 'hole'],
    ['waits for a list', { body: `${MAIN}<!--$?--><template id="B:0"></template>` }, 'hole'],
    ['failed on the way', { body: `<!--$!-->${MAIN}` }, 'hole'],
    ['says not what it is', { body: '<main data-edition="abc"></main>' }, 'data-page: got none'],
    ['names no edition', { body: '<main data-page="document"></main>' }, 'data-edition: got none'],
    [
      'loads a style from elsewhere',
      { head: `${EXIT}<link rel="stylesheet" href="https://otro.example/a.css"/>` },
      'stylesheet',
    ],
  ])('is refused when it %s', (_, parts, message) => {
    expect(() => finish(parts)).toThrow(message)
  })

  it('has no style that could end early', () => {
    const getSheet = () => parseSheet('a{content:"</style><p>"}')
    expect(finishPage(rendered(), { ...build, getSheet }).html.match(/<\/style/g)).toHaveLength(1)
  })
})

describe('an interactive page', () => {
  const interactive = MAIN.replace('"document"', '"interactive"')

  it('keeps the framework, each inline script by its hash', () => {
    const { html, scripts } = finish({ body: interactive })
    expect(html).toContain('/_next/static/chunks/b.js')
    expect(html).toContain(BOOT)
    expect(scripts).toHaveLength(5)
    expect(scripts[2]).toBe(sha(BOOT.replace(/<script[^>]*>|<\/script>/g, '')))
  })

  it.each([
    ['<script>alert(1)</script>'],
    ['<script>self.__next_f.push([1,"a"]);alert(1)</script>'],
    ['<script>self.__next_f.push([1,alert(1)])</script>'],
    ['<SCRIPT>alert(1)</SCRIPT >'],
  ])('never blesses a foreign script: %s', (foreign) => {
    const { html, scripts } = finish({ body: foreign + interactive })
    expect(html).not.toContain('alert')
    expect(scripts).toHaveLength(5)
  })

  it('keeps a script of ours that it has no use for: the framework would add it, and may not', () => {
    const { html } = finish({ body: interactive.replace(' data-hours="u"', '') })
    expect(html).toContain('<script async src="/e.0abc.js"></script></body>')
  })

  it('says what may become markup, and keeps one entry, before any script of the framework runs', () => {
    const { html, scripts } = finish({ body: interactive })
    const own = [TRUSTED_TYPES_POLICY, ONE_ENTRY]
    expect(html).toContain(
      `"></script>${own.map((script) => `<script>${script}</script>`).join('')}<meta`,
    )
    expect(scripts.slice(0, 2)).toEqual(own.map(sha))
    expect(finish().html).not.toContain('trustedTypes')
  })
})
