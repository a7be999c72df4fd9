import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { answerExit, answerReturn } from './doors.mjs'
import { hasExitCookie } from './exit-cookie.mjs'

const site = {
  origin: 'https://kuska.example',
  onion: null,
  decoys: ['https://clima.example/?a=1&b="2'],
} satisfies Parameters<typeof answerExit>[1]
const COOKIE = '__Host-s=1; Path=/; Max-Age=300; Secure; HttpOnly; SameSite=Lax'
const CLEARED = '__Host-s=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax'

/** The style of a page is the one its policy names. */
function expectOwnStyle(body: string, headers: Record<string, string>): void {
  const style = /<style>(.*?)<\/style>/s.exec(body)?.[1] ?? ''
  const hash = createHash('sha256').update(style).digest('base64')
  expect(headers['Content-Security-Policy']).toContain(`style-src 'self' 'sha256-${hash}'`)
}

describe('leaving without script', () => {
  const leave = (method: string, secFetchSite?: string) =>
    answerExit({ method, secFetchSite }, site)

  it('shows a page that is already somewhere else and goes on by itself', () => {
    const { status, body, headers } = leave('POST', 'same-origin')
    expect(status).toBe(200)
    expect(body).toContain('<title>Inicio</title>')
    expect(body).toContain('http-equiv="refresh" content="0;url=https://clima.example/?a=1&amp;b=')
    expect(
      body.match(/<a href="https:\/\/clima\.example[^>]+ rel="noreferrer nofollow">/g),
    ).toHaveLength(1)
    expect(body).not.toMatch(/kuska|<script|style=/i)
    expectOwnStyle(body, headers)
  })

  it('shuts our pages for five minutes', () => {
    expect(leave('POST', 'same-origin').headers['Set-Cookie']).toBe(COOKIE)
    expect(leave('POST').headers['Set-Cookie']).toBe(COOKIE)
  })

  it.each(['cross-site', 'same-site', 'none', ''])(
    'lets no other site lock her out (%j)',
    (from) => {
      const { status, headers } = leave('POST', from)
      expect(status).toBe(200)
      expect(headers).not.toHaveProperty('Set-Cookie')
    },
  )

  it.each(['GET', 'HEAD', 'OPTIONS', 'PUT', 'TRACE'])('shows nothing of ours to %s', (method) => {
    const { status, headers, body } = leave(method, 'same-origin')
    expect(status).toBe(405)
    expect(headers.Allow).toBe('POST')
    expect(headers).not.toHaveProperty('Set-Cookie')
    expect(body).not.toMatch(/kuska/i)
  })
})

describe('coming back', () => {
  it('shows the name and three languages, nothing more', () => {
    const { status, body, headers } = answerReturn({ method: 'GET', secFetchSite: 'none' }, site)
    expect(status).toBe(200)
    expect(
      body
        .replace(/<head>.*<\/head>/s, '')
        .replace(/<[^>]+>/g, ' ')
        .trim()
        .split(/\s+/),
    ).toEqual(['Kuska', 'Español', 'Runasimi', 'Aymara'])
    expect(headers).not.toHaveProperty('Set-Cookie')
    expectOwnStyle(body, headers)
  })

  it.each([
    ['l=es', '/es'],
    ['l=qu', '/qu'],
    ['l=ay', '/ay'],
    ['l=https://otro.example', '/es'],
    ['', '/es'],
  ])('opens that language: %j', (body, location) => {
    const answer = answerReturn({ method: 'POST', secFetchSite: 'same-origin', body }, site)
    expect(answer.status).toBe(303)
    expect(answer.headers).toMatchObject({ Location: location, 'Set-Cookie': CLEARED })
  })

  it('lets no other site undo her exit', () => {
    const answer = answerReturn({ method: 'POST', secFetchSite: 'cross-site', body: 'l=es' }, site)
    expect(answer.status).toBe(200)
    expect(answer.headers).not.toHaveProperty('Set-Cookie')
  })
})

it('only the exact cookie means that she left', () => {
  expect(hasExitCookie('a=b; __Host-s=1')).toBe(true)
  for (const other of [undefined, '', '__Host-s=2', '__Host-s=', 'x__Host-s=1', '__Host-s=11'])
    expect(hasExitCookie(other), String(other)).toBe(false)
})
