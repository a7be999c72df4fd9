import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { KIND_CODES } from '@/lib/domain/kind'
import { BRANCHES, ENTRIES, SIGNS } from '@/lib/domain/need'
import { Pictogram, type PictogramId, PictogramSheet } from './pictogram'
import { DRAWINGS } from './pictograms/drawings'

const ids = Object.keys(DRAWINGS) as PictogramId[]
const COMMANDS = /^[mzlhvcsqta\d\s.,-]+$/i

describe('pictograms', () => {
  test('someone who reads little finds a picture for every situation, sign, branch and kind', () => {
    const needed = [
      ...ENTRIES.map((entry) => `need-${entry}`),
      ...Object.values(SIGNS).map((sign) => `sign-${sign}`),
      ...Object.values(BRANCHES).map((branch) => `branch-${branch}`),
      ...KIND_CODES.map((code) => `kind-${code}`),
    ]
    expect(needed.filter((id) => !ids.some((one) => one === id))).toEqual([])
  })

  test('no two mean the same picture', () => {
    const lines = ids.map((id) => DRAWINGS[id].line)
    expect(new Set(lines).size).toBe(lines.length)
  })

  test('each is a drawing of few bytes, so that a page of them opens on a poor link', () => {
    const sizes = ids.map((id) => DRAWINGS[id].line.length + (DRAWINGS[id].soft?.length ?? 0))
    expect(Math.max(...sizes)).toBeLessThanOrEqual(300)
    expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThanOrEqual(190)
  })

  test('each is a path that a browser can draw', () => {
    const broken = ids.filter((id) => {
      const { line, soft } = DRAWINGS[id]
      return [line, soft ?? line].some((path) => !path.startsWith('M') || !COMMANDS.test(path))
    })
    expect(broken).toEqual([])
  })

  test('the sheet prints what the page asks for, once, and nothing else', () => {
    const html = renderToStaticMarkup(<PictogramSheet ids={['exit', 'need-sleep', 'exit']} />)
    expect([...html.matchAll(/id="(p-[^"]+)"/g)].map(([, id]) => id)).toEqual([
      'p-exit',
      'p-need-sleep',
    ])
  })

  test('a pictogram points at the symbol of the sheet and stays silent beside its text', () => {
    const html = renderToStaticMarkup(<Pictogram id="phone" />)
    expect(html).toContain('href="#p-phone"')
    expect(html).toContain('aria-hidden="true"')
  })

  test('a pictogram that stands alone says what it is', () => {
    const html = renderToStaticMarkup(<Pictogram id="yes" label="Sí" size="m" />)
    expect(html).toContain('role="img" aria-label="Sí"')
    expect(html).not.toContain('aria-hidden')
  })
})
