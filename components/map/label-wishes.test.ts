import { expect, test } from 'vitest'
import { drain } from '@/lib/search/drain'
import { shippedEdition } from '../../tests/shipped-edition'
import { decodeBasemap } from './basemap-lines'
import { isInOutline } from './is-in-outline'
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

/** A phone's map, 360 × 264 and a quarter more on each side, around a place of the unit square. */
const viewOf = ({ x, y }: { x: number; y: number }, zoom: number) => {
  const [width, height, world] = [540, 396, worldPixels(zoom)]
  const corner = { left: x * world - width / 2, top: y * world - height / 2 }
  return { ...corner, ...{ width, height, zoom, margin: { x: 90, y: 66 } } }
}
const SEEN = { left: 90, top: 66, right: 450, bottom: 330 }
const middleOf = (code: string) => basemap.middles.get(code) ?? { x: 0, y: 0 }
const place = (around: { x: number; y: number }, zoom: number, chosen: string | null) =>
  placeLabels(
    wishesOf(viewOf(around, zoom), chosen),
    [],
    {
      page: { left: 0, top: 0, right: 540, bottom: 396 },
      ...{ seen: SEEN, clear: { ...SEEN, bottom: 290 } },
      buttons: { ...SEEN, left: 386, bottom: 190 },
    },
    (line) => line.length * 8,
  )

test('a chosen department says from the first zoom on that it has safe houses, whatever its neighbours are called', () => {
  const silent = codes.flatMap((code) =>
    [6, 7, 8].filter(
      (zoom) =>
        !place(middleOf(code), zoom, code).some(
          ({ wish }) => wish.look === 'note' && wish.code === code,
        ),
    ),
  )
  expect(silent).toEqual([])
})

test('the sentence stands on its department or points to it, never over a neighbour without a word', () => {
  for (const code of codes)
    for (const { wish, box, pointsTo } of place(middleOf(code), 7, code))
      if (wish.look === 'note')
        expect([
          code,
          wish.about?.holds((box.left + box.right) / 2, (box.top + box.bottom) / 2),
        ]).toEqual([code, pointsTo === null])
})

test('seen from afar nobody but the chosen department has the sentence, and near all have it', () => {
  const noted = (zoom: number) =>
    place(middleOf('08'), zoom, null).flatMap(({ wish }) => (wish.look === 'note' ? wish.code : []))
  expect(noted(7)).toEqual([])
  expect(noted(8)).toContain('08')
})

test('a chosen department says so wherever in it she looks, its middle far away or not', () => {
  const shares = [1, 3, 5, 7, 9].map((tenths) => tenths / 10)
  for (const [code, outline] of basemap.departments)
    for (const { left, right, top, bottom } of outline)
      for (const [across, down] of shares.flatMap((one) => shares.map((other) => [one, other]))) {
        const at = {
          x: left + (across ?? 0) * (right - left),
          y: top + (down ?? 0) * (bottom - top),
        }
        if (!isInOutline(outline, at.x, at.y)) continue
        for (const zoom of [7, 8, 9, 10]) {
          const note = place(at, zoom, code).find(
            ({ wish }) => wish.look === 'note' && wish.code === code,
          )
          expect([
            ...[code, zoom, at],
            note && note.box.left >= SEEN.left && note.box.bottom <= SEEN.bottom,
          ]).toEqual([code, zoom, at, true])
        }
      }
})
