import { describe, expect, it } from 'vitest'
import {
  PERMISSIONS,
  DOCUMENT as PLAIN_DOCUMENT,
  FILE as PLAIN_FILE,
  PAGE as PLAIN_PAGE,
  POLICY,
} from '../../tests/header-sets'
import { headersFor } from './headers.mjs'

const ORIGIN = 'https://kuska.example'
const ONION = `http://${'a'.repeat(56)}.onion`

const HSTS = { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }
/** On an https origin. */
const CSP = `${POLICY}; upgrade-insecure-requests`
const PP = PERMISSIONS
const PAGE = { ...PLAIN_PAGE, ...HSTS, 'Content-Security-Policy': CSP }
const DOCUMENT = { ...PLAIN_DOCUMENT, ...PAGE }
const FILE = { ...PLAIN_FILE, ...HSTS }
const origin = ORIGIN

describe('the header table', () => {
  it('gives a document the whole set and nothing else', () => {
    expect(headersFor('document', { origin })).toEqual(DOCUMENT)
  })

  it('blesses the styles inside by their hash, never all of them', () => {
    const csp = headersFor('document', { origin, styles: ["'sha256-a'"] })[
      'Content-Security-Policy'
    ]
    expect(csp).toBe(CSP.replace("style-src 'self'", "style-src 'self' 'sha256-a'"))
  })

  it('promises https only where there is https', () => {
    expect(headersFor('document', { origin: 'http://localhost:3000' })).toEqual(PLAIN_DOCUMENT)
    expect(headersFor('document', { origin: null })).toEqual(PLAIN_DOCUMENT)
  })

  it('lets no cache keep a page that is not a 200', () => {
    expect(headersFor('document', { origin, status: 404 })).toEqual(PAGE)
    expect(headersFor('error', { origin, status: 404 })).toEqual(PAGE)
  })

  it('says what is allowed with 405, and when to come back with 503', () => {
    const refused = headersFor('error', { origin, status: 405, allow: 'GET, HEAD' })
    expect(refused).toEqual({ ...PAGE, Allow: 'GET, HEAD' })
    expect(headersFor('error', { origin, status: 503 })).toEqual({ ...PAGE, 'Retry-After': '5' })
  })

  it('names the onion address of the same page', () => {
    const headers = headersFor('document', { origin, onion: ONION, path: '/es/l/08' })
    expect(headers).toEqual({ ...DOCUMENT, 'Onion-Location': `${ONION}/es/l/08` })
  })

  it('lets the browser be asked for a place only where it is told to', () => {
    const policy = PP.replace('geolocation=()', 'geolocation=(self)')
    const headers = headersFor('document', { origin, geolocation: true })
    expect(headers).toEqual({ ...DOCUMENT, 'Permissions-Policy': policy })
  })

  it('sends nobody on under a policy weaker than a page', () => {
    const location = 'https://clima.example/'
    const bounce = headersFor('redirect', { origin, status: 303, location })
    expect(bounce).toEqual({ ...PAGE, Location: location })
    const front = headersFor('front', { origin, status: 307, location: '/es' })
    expect(front).toEqual({ ...PAGE, Vary: 'Accept-Language', Location: '/es' })
  })

  it('keeps the doors out of search engines', () => {
    expect(headersFor('door', { origin })).toEqual({
      ...PAGE,
      'X-Robots-Tag': 'noindex, noarchive',
    })
  })

  it('lets only the widget be framed', () => {
    const {
      'Cross-Origin-Opener-Policy': _opener,
      'Origin-Agent-Cluster': _cluster,
      'X-Frame-Options': _frame,
      ...rest
    } = DOCUMENT
    const embed = headersFor('embed', { origin, onion: ONION, path: '/embed/v1/es/08/todo' })
    expect(embed).toEqual({
      ...rest,
      'Content-Security-Policy': CSP.replace("frame-ancestors 'none'", 'frame-ancestors *'),
      'Permissions-Policy': PP.replaceAll('(self)', '()'),
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'X-Robots-Tag': 'noindex, noarchive',
    })
    const embedOrigins = ['https://ong.example']
    expect(headersFor('embed', { origin, embedOrigins })['Content-Security-Policy']).toContain(
      "frame-ancestors 'self' https://ong.example;",
    )
  })

  it('gives the map its scripts by hash and its picture parts', () => {
    const csp = CSP.replace("script-src 'self'", "script-src 'self' 'sha256-b'")
      .replace("img-src 'self'", "img-src 'self' data:")
      .replace("trusted-types 'none'", 'trusted-types default nextjs nextjs#bundler')
    const headers = headersFor('map', { origin, scripts: ["'sha256-b'"] })
    expect(headers).toEqual({ ...DOCUMENT, 'Content-Security-Policy': csp })
  })

  it('gives the panel a nonce, no shared cache and its own referrer', () => {
    const csp = `${CSP.replace("script-src 'self'", "script-src 'nonce-n' 'strict-dynamic'")
      .replace("style-src 'self'", "style-src 'self' 'nonce-n'")
      .replace("img-src 'self'", "img-src 'self' data: blob:")
      .replace(
        "trusted-types 'none'",
        'trusted-types default nextjs nextjs#bundler',
      )}; report-to csp`
    expect(headersFor('panel', { origin, nonce: 'n' })).toEqual({
      ...PAGE,
      'Content-Security-Policy': csp,
      'Reporting-Endpoints': 'csp="/panel/csp"',
      'Permissions-Policy': PP.replace(
        'publickey-credentials-create=(), publickey-credentials-get=()',
        'publickey-credentials-create=(self), publickey-credentials-get=(self)',
      ),
      'Referrer-Policy': 'same-origin',
      'X-Robots-Tag': 'noindex, nofollow, noarchive',
    })
    expect(() => headersFor('panel', { origin })).toThrow('nonce')
  })

  it('opens the open data to everyone and our own pages’ data to our pages', () => {
    const contentType = 'application/json'
    const data = {
      ...FILE,
      'Content-Type': contentType,
      'X-Robots-Tag': 'noindex',
      'Cache-Control': 'no-store',
    }
    expect(headersFor('data', { origin, contentType })).toEqual({
      ...data,
      'Cross-Origin-Resource-Policy': 'same-origin',
    })
    expect(headersFor('api', { origin, contentType, etag: '"e1"' })).toEqual({
      ...data,
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': 'ETag, Retry-After',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'CDN-Cache-Control': 'max-age=60',
      ETag: '"e1"',
    })
    expect(headersFor('text', { origin, contentType })).toEqual({
      ...data,
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'CDN-Cache-Control': 'max-age=60',
    })
  })

  it('lets hashed files be kept for ever, and the one that changes for a minute', () => {
    const file = {
      ...FILE,
      'Content-Type': 'text/javascript',
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    }
    const facts = { origin, contentType: 'text/javascript' }
    expect(headersFor('asset', facts)).toEqual({
      ...file,
      'Cache-Control': 'public, max-age=31536000, immutable',
    })
    expect(headersFor('asset-script', facts)).toEqual({
      ...file,
      'Cache-Control': 'no-store',
      'CDN-Cache-Control': 'max-age=60',
    })
  })
})
