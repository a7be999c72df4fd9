import { expect, test } from 'vitest'
import { toPanelPath } from './to-panel-path'

test('a link back leads to the panel and nowhere else', () => {
  for (const path of ['/panel', '/panel/fichas/a-1', '/panel/revision?estado=abierta&n=2'])
    expect(toPanelPath(path)).toBe(path)
  for (const path of [
    ...['//otro.example', 'https://otro.example/panel', '/panel//otro.example', '/panelx'],
    ...['/panel/../es', '/panel\\otro', 'javascript:alert(1)', '/panel?a=//b', '', undefined, 7],
  ])
    expect(toPanelPath(path)).toBe('/panel')
})
