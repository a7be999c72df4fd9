import { brotliCompressSync } from 'node:zlib'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { LABEL_SPOTS } from './label-spots'
import COUNTRY from './outlines/country.json'
import { SvgMap } from './svg-map'

const CODES = Array.from({ length: 25 }, (_, at) => String(at + 1).padStart(2, '0'))
const names = new Map(CODES.map((code) => [code, `Lugar ${code}`]))
const hrefFor = (ubigeo: string) => `/es/l/${ubigeo}`
const map = renderToStaticMarkup(
  <SvgMap hrefFor={hrefFor} names={names} current="08" label="Elige en el mapa" />,
)

describe('the map of the country', () => {
  test('each of the 25 departments is a link with its name, in the order of the names', () => {
    const links = [...map.matchAll(/<a href="([^"]+)"[^>]*><title>([^<]+)<\/title>/g)]
    expect(links.map(([, href, title]) => [href, title])).toEqual(
      CODES.map((code) => [`/es/l/${code}`, `Lugar ${code}`]),
    )
  })

  test('every link has a shape to tap, also the smallest', () => {
    const links = map.split('<a ').slice(1)
    expect(links.filter((link) => !/<(?:path|circle) /.test(link))).toEqual([])
    expect(links[6]).toContain('<circle')
  })

  test('every department is named on it once', () => {
    const labels = [...map.matchAll(/<text [^>]*>([^<]+)<\/text>/g)].map(([, name]) => name)
    expect(labels.sort()).toEqual([...names.values()])
    expect(Object.keys(LABEL_SPOTS).sort()).toEqual(CODES)
  })

  test('she hears where she is', () => {
    expect(
      [...map.matchAll(/<a href="([^"]+)"[^>]*aria-current="true"/g)].map(([, to]) => to),
    ).toEqual(['/es/l/08'])
  })

  test('it costs at most 2.5 kB', () => {
    expect(brotliCompressSync(map).length).toBeLessThanOrEqual(2500)
  })

  test('its outlines are relative whole numbers', () => {
    const odd = Object.values(COUNTRY).filter((path) => !/^(?:m-?\d+(?:[ -]\d+)+z)*$/.test(path))
    expect(odd).toEqual([])
  })

  test('a department without a name stops the page instead of leading nowhere', () => {
    const unnamed = () =>
      renderToStaticMarkup(<SvgMap hrefFor={hrefFor} names={new Map()} label="Elige" />)
    expect(unnamed).toThrow('department 01 has no name')
  })
})
