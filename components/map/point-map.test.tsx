import { brotliCompressSync } from 'node:zlib'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { sideOf } from './label-side'
import OUTLINES from './outlines/departments.json'
import { PointMap } from './point-map'

const town = { name: 'Pueblo Bonito', lat: -13.5, lng: -72 }

function draw(precision: 'exact' | 'approximate', department = '08') {
  return renderToStaticMarkup(
    <PointMap
      department={department}
      point={{ lat: -13.4, lng: -71.9, precision }}
      capitals={[town, { ...town }]}
      label="Mapa de la región"
      caption="Al norte de Pueblo Bonito"
      approximateLegend="Ubicación aproximada"
    />,
  )
}

describe('the map of a service', () => {
  test('a known door is a pin', () => {
    expect(draw('exact')).toContain('pin')
    expect(draw('exact')).not.toContain('Ubicación aproximada')
  })

  test('a door that is only roughly known is a hollow ring, and says so', () => {
    expect(draw('approximate')).not.toContain('pin')
    expect(draw('approximate')).toContain('Ubicación aproximada')
  })

  test('a capital of both province and department is named once', () => {
    expect(draw('exact').match(/Pueblo Bonito<\/text>/g)).toHaveLength(1)
  })

  test('the picture has words for those who hear the page', () => {
    expect(draw('exact')).toContain('role="img" aria-label="Mapa de la región"')
  })

  test('each of the 25 costs at most 1.5 kB', () => {
    const sizes = Object.keys(OUTLINES).map(
      (code) => brotliCompressSync(draw('approximate', code)).length,
    )
    expect(sizes).toHaveLength(25)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1500)
  })

  test('a name is never cut off by the edge of the picture', () => {
    expect(sideOf('Pueblo Bonito', { x: 300, y: 50 }, { x: 100, y: 50 }, []).anchor).toBe('end')
    expect(sideOf('Pueblo Bonito', { x: 20, y: 50 }, { x: 100, y: 50 }, []).anchor).toBe('start')
  })

  test('two towns close together keep their names apart', () => {
    const first = { x: 100, y: 50 }
    const { dy } = sideOf('Pueblo Bonito', { x: 104, y: 54 }, { x: 200, y: 50 }, [first])
    expect(dy).toBeGreaterThan(15)
  })

  test('an unknown department draws nothing', () => {
    expect(draw('exact', '99')).toBe('')
  })
})
