import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSettings } from './settings.mjs'

describe('settings', () => {
  it('work without any', () => {
    expect(readSettings({})).toEqual({
      origin: null,
      decoys: ['https://www.senamhi.gob.pe/', 'https://www.bcrp.gob.pe/'],
      operator: null,
      port: 3000,
      dataFolder: path.resolve('.data'),
      trustedProxy: false,
      onion: null,
      embedOrigins: [],
      mapTiles: null,
      panelOrigin: null,
    })
  })

  it('count an empty variable as not set', () => {
    const names =
      'SITE_ORIGIN EXIT_DECOYS OPERATOR_NAME PORT KUSKA_DATA TRUSTED_PROXY ONION_ORIGIN EMBED_ORIGINS MAP_TILES'
    const empty = Object.fromEntries(names.split(' ').map((name) => [name, ' ']))
    expect(readSettings(empty)).toEqual(readSettings({}))
  })

  it.each([['https://kuska.example'], ['http://localhost:3000'], ['http://127.0.0.1:3000']])(
    'take %s as their origin',
    (origin) => {
      expect(readSettings({ SITE_ORIGIN: origin }).origin).toBe(origin)
      expect(readSettings({ SITE_ORIGIN: `${origin}/` }).origin).toBe(origin)
    },
  )

  it.each([
    'http://kuska.example',
    'http://192.168.1.5:3000',
    'http://localhost.otro.example',
    'https://kuska.example/es',
    'https://yo:clave@kuska.example',
    'kuska.example',
    'ftp://localhost',
  ])('refuse the origin %s in one sentence', (origin) => {
    expect(() => readSettings({ SITE_ORIGIN: origin })).toThrow(/^SITE_ORIGIN: got «.+», expected/)
  })

  it('leave only to https addresses', () => {
    const decoys = 'https://clima.example, https://trenes.example/hoy'
    const expected = ['https://clima.example/', 'https://trenes.example/hoy']
    expect(readSettings({ EXIT_DECOYS: decoys }).decoys).toEqual(expected)
    for (const bad of ['http://clima.example', 'javascript:alert(1)', 'clima', ',']) {
      expect(() => readSettings({ EXIT_DECOYS: bad }), bad).toThrow(/^EXIT_DECOYS: got/)
    }
  })

  it('name someone responsible only with a way to reach them', () => {
    const env = {
      OPERATOR_NAME: 'Colectiva Ficticia',
      OPERATOR_CONTACT: 'https://colectiva.example',
    }
    const operator = { name: 'Colectiva Ficticia', contact: 'https://colectiva.example' }
    expect(readSettings(env).operator).toEqual(operator)
    expect(readSettings({ OPERATOR_NAME: 'Colectiva Ficticia' }).operator).toBeNull()
  })

  it('take the sites that may show the widget, and refuse what is no origin', () => {
    const two = 'https://ong.example, https://municipalidad.example'
    expect(readSettings({ EMBED_ORIGINS: two }).embedOrigins).toEqual(two.split(', '))
    for (const wrong of ['http://ong.example', 'https://ong.example/es', '*.ong.example', "'self'"])
      expect(() => readSettings({ EMBED_ORIGINS: wrong })).toThrow(/^EMBED_ORIGINS: got/)
  })

  it('refuse what is no port, switch or onion', () => {
    for (const port of ['abc', '-1', '65536', '80.5', '0x50'])
      expect(() => readSettings({ PORT: port }), port).toThrow(/^PORT: got/)
    expect(() => readSettings({ TRUSTED_PROXY: 'maybe' })).toThrow(/^TRUSTED_PROXY: got/)
    expect(() => readSettings({ ONION_ORIGIN: 'http://kuska.onion' })).toThrow(/^ONION_ORIGIN: got/)
    const onion = `http://${'a'.repeat(56)}.onion`
    expect(readSettings({ ONION_ORIGIN: onion }).onion).toBe(onion)
  })
})
