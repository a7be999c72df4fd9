import { expect, test } from 'vitest'
import { drain } from '@/lib/search/drain'
import { shippedEdition } from '../../tests/shipped-edition'
import { decodeBasemap } from './basemap-lines'
import { createLabelWishes } from './label-wishes'
import { worldPixels } from './mercator'
import { placeLabels } from './place-labels'

const basemap = drain(decodeBasemap())
const codes = Array.from(basemap.departments.keys())
const { places } = shippedEdition()
const wishesOf = createLabelWishes({
  ...{ basemap, towns: [], notedDepartments: codes },
  departmentNames: new Map(codes.map((code) => [code, places.get(code)?.name ?? ''])),
  note: 'Hay casas protegidas en esta región: así se llega',
})

/** A phone's map, 326 × 264 and a quarter more on each side, with a department's middle in its own. */
const viewOf = (code: string, zoom: number) => {
  const { x, y } = basemap.middles.get(code) ?? { x: 0, y: 0 }
  const [width, height, world] = [490, 396, worldPixels(zoom)]
  const corner = { left: x * world - width / 2, top: y * world - height / 2 }
  return { ...corner, ...{ width, height, zoom, margin: { x: 82, y: 66 } } }
}
const SEEN = { left: 82, top: 66, right: 408, bottom: 330 }
const place = (code: string, zoom: number, chosen: string | null) =>
  placeLabels(
    wishesOf(viewOf(code, zoom), chosen),
    [],
    {
      page: { left: 0, top: 0, right: 490, bottom: 396 },
      ...{ seen: SEEN, clear: { ...SEEN, bottom: 306 } },
      buttons: { ...SEEN, left: 344, bottom: 190 },
    },
    (line) => line.length * 8,
  )

test('a chosen department says from the first zoom on that it has safe houses, whatever its neighbours are called', () => {
  const silent = codes.flatMap((code) =>
    [6, 7, 8].filter(
      (zoom) =>
        !place(code, zoom, code).some(({ wish }) => wish.look === 'note' && wish.code === code),
    ),
  )
  expect(silent).toEqual([])
})

test('the sentence stands on its department or points to it, never over a neighbour without a word', () => {
  for (const code of codes)
    for (const { wish, box, pointsTo } of place(code, 7, code))
      if (wish.look === 'note')
        expect([
          code,
          wish.about?.holds((box.left + box.right) / 2, (box.top + box.bottom) / 2),
        ]).toEqual([code, pointsTo === null])
})

test('seen from afar nobody but the chosen department has the sentence, and near all have it', () => {
  const noted = (zoom: number) =>
    place('08', zoom, null).flatMap(({ wish }) => (wish.look === 'note' ? wish.code : []))
  expect(noted(7)).toEqual([])
  expect(noted(8)).toContain('08')
})
