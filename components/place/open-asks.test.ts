import { describe, expect, test } from 'vitest'
import { placeView } from '@/lib/edition/views/for-place'
import type { PlaceView } from '@/lib/edition/views/place-view'
import { shippedEdition } from '@/tests/shipped-edition'
import { openAsks } from './open-asks'

const edition = shippedEdition()

function viewOf(ubigeo: string): PlaceView {
  const view = placeView(edition, ubigeo)
  if (view === null) throw new Error(`got no view of ${ubigeo}`)
  return view
}

/** The same place with one open service changed. */
function withFacts(view: PlaceView, facts: Record<string, string>): PlaceView {
  const [group, ...groups] = view.go
  const [row, ...rows] = group?.rows ?? []
  if (group === undefined || row === undefined) throw new Error('got nobody to change')
  const changed = { ...row, listing: { ...row.listing, facts: { ...row.listing.facts, ...facts } } }
  return { ...view, go: [{ ...group, rows: [changed, ...rows] }, ...groups] }
}

describe('what may be asked of the services of a page', () => {
  test('where nobody has told us whether it is free, no chip promises to find it', () => {
    const asks = openAsks(viewOf('08'))
    expect(asks?.first).not.toContain('free')
    expect(asks?.unknown).toContain('cost')
  })

  test('once one of them has, it can be asked, and is no longer among what is not known', () => {
    const asks = openAsks(withFacts(viewOf('08'), { free: 'yes' }))
    expect(asks?.first).toContain('free')
    expect(asks?.unknown).not.toContain('cost')
  })

  test('a no is an answer too', () => {
    expect(openAsks(withFacts(viewOf('08'), { children: 'no' }))?.first).toContain('children')
  })

  test('whom it serves stands apart from what most people ask', () => {
    const asks = openAsks(withFacts(viewOf('08'), { trans: 'yes' }))
    expect(asks?.who).toContain('trans')
    expect(asks?.first).not.toContain('trans')
  })

  test('the centres inside police stations make «sin denuncia ni policía» a question', () => {
    expect(openAsks(viewOf('08'))?.first).toContain('no_police')
  })

  test('two timetables make «abierto ahora» a question, at whatever hour the page is made', () => {
    expect(openAsks(viewOf('08'))?.first).toContain('open')
  })

  test('of a single service nothing is asked', () => {
    const [line] = viewOf('08').call
    if (line === undefined) throw new Error('got no line')
    const alone = { ...viewOf('08'), call: [line], go: [], comes: [], led: [], always: null }
    expect(openAsks(alone)).toBeNull()
  })
})
