import { describe, expect, test } from 'vitest'
import type { Box } from './box'
import { type LabelWish, placeLabels } from './place-labels'

const PAGE = { left: 0, top: 0, right: 400, bottom: 400 }
/** The rest comes into sight when the map is dragged. */
const SEEN = { left: 50, top: 50, right: 350, bottom: 350 }
/** Buttons on its right, sources at its foot. */
const CLEAR = { ...SEEN, bottom: 330 }
const BUTTONS = { left: 290, top: 50, right: 350, bottom: 170 }
const town = (name: string, x: number, y: number): LabelWish => ({
  lines: [name],
  x,
  y,
  look: 'town',
})
/** Every letter ten pixels wide. */
const place = (wishes: readonly LabelWish[], marks: readonly Box[] = []) =>
  placeLabels(
    wishes,
    marks,
    { page: PAGE, seen: SEEN, clear: CLEAR, buttons: BUTTONS },
    (line) => line.length * 10,
  )
const namesOf = (labels: ReturnType<typeof place>) => labels.map(({ wish }) => wish.lines[0])
const touch = (one: Box, other: Box) =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom

describe('names on the map', () => {
  test('a town is named to the right of its dot', () => {
    const [label] = place([town('Lima', 100, 100)])
    expect(label?.box.left).toBeGreaterThan(100)
  })

  test('a name that the edge would cut stands elsewhere, or not at all', () => {
    const [label] = place([town('Lima', 380, 100)])
    expect(label?.box.right).toBeLessThan(380)
    expect(place([{ ...town('Lambayeque', 20, 100), look: 'department' }])).toEqual([])
  })

  test('where a mark stands on the town, its name stands clear of the mark', () => {
    const mark = { left: 82, top: 82, right: 118, bottom: 118 }
    const [label] = place([town('Lima', 100, 100)], [mark])
    expect(label && touch(label.box, mark)).toBe(false)
    expect(label?.box.left).toBeGreaterThan(118)
  })

  test('no name lies on another: the second looks for another side', () => {
    const labels = place([town('Primera', 100, 100), town('Segunda', 110, 102)])
    expect(namesOf(labels)).toEqual(['Primera', 'Segunda'])
    const [one, other] = labels
    expect(one && other && touch(one.box, other.box)).toBe(false)
  })

  test('where there is no room left, the less populous is not named', () => {
    const crowd = Array.from({ length: 9 }, (_, at) => town(`Villa ${at}`, 100, 100 + at))
    const labels = place(crowd)
    expect(namesOf(labels)).toContain('Villa 0')
    expect(labels.length).toBeLessThan(9)
  })

  test('what is out of sight is not named', () => {
    expect(place([town('Lejos', 500, 100)])).toEqual([])
  })

  test('the way to safe houses is shown even where marks crowd, on a box of its own', () => {
    const note: LabelWish = {
      lines: ['Hay casas', 'así se llega'],
      x: 200,
      y: 200,
      look: 'note',
      code: '08',
    }
    const [label] = place([note], [{ left: 190, top: 190, right: 210, bottom: 210 }])
    expect(label?.wish.code).toBe('08')
  })

  test('where marks crowd, the way to safe houses stands where they hide the least of it', () => {
    /** Marks all over, and one small one in the line that runs through 284. */
    const marks = [59, 89, 119, 149, 179, 209, 239, 269, 299, 329].flatMap((y) =>
      Array.from({ length: 7 }, (_, at) => {
        const half = y === 269 || y === 299 ? 4 : 20
        const middle = 65 + 45 * at
        return { left: middle - half, top: y - half, right: middle + half, bottom: y + half }
      }),
    )
    const note: LabelWish = { lines: ['Hay casas protegidas'], x: 200, y: 200, look: 'note' }
    const [label] = place([note], marks)
    expect(label && (label.box.top + label.box.bottom) / 2).toBe(284)
  })

  test('beside a mark there is room for it: it moves aside before it is hidden', () => {
    const wall = [{ left: 185, top: 0, right: 215, bottom: 400 }]
    const note: LabelWish = { lines: ['Hay casas'], x: 200, y: 200, look: 'note' }
    const [label] = place([note], wall)
    expect(label?.box.right).toBeLessThanOrEqual(185)
  })

  test('the way to safe houses stands on its own department, or a line leads there', () => {
    const about = { x: 200, y: 160, holds: (_x: number, y: number) => y > 240 && y < 300 }
    const note: LabelWish = { lines: ['Hay casas'], x: 200, y: 200, look: 'note', about }
    const [own] = place([note])
    expect(own && (own.box.top + own.box.bottom) / 2).toBeGreaterThan(240)
    expect(own?.pointsTo).toBeNull()
    const [crowded] = place([note], [{ left: 0, top: 235, right: 400, bottom: 305 }])
    expect(crowded && (crowded.box.top + crowded.box.bottom) / 2).toBe(200)
    expect(crowded?.pointsTo).toEqual(about)
  })

  test('of the line to its department something is seen: under a mark it would lead nowhere', () => {
    const about = { x: 200, y: 160, holds: () => false }
    const note: LabelWish = { lines: ['Hay casas'], x: 200, y: 200, look: 'note', about }
    const [label] = place([note], [{ left: 180, top: 140, right: 220, bottom: 180 }])
    expect(label?.box.left).toBeLessThan(200)
    expect(label?.box.right).toBeGreaterThan(200)
    expect((label?.box.top ?? 0) - 180).toBeGreaterThanOrEqual(12)
  })

  test('the way to safe houses is read whole, clear of the buttons, however near the edge its department lies', () => {
    for (const [x, y] of [
      [55, 60],
      [345, 340],
      [345, 60],
    ]) {
      const note: LabelWish = {
        lines: ['Hay casas protegidas'],
        x: x ?? 0,
        y: y ?? 0,
        look: 'note',
      }
      const [label] = place([note])
      expect(label?.box.left).toBeGreaterThanOrEqual(CLEAR.left)
      expect(label?.box.right).toBeLessThanOrEqual(CLEAR.right)
      expect(label?.box.top).toBeGreaterThanOrEqual(CLEAR.top)
      expect(label?.box.bottom).toBeLessThanOrEqual(CLEAR.bottom)
      expect(label && touch(label.box, BUTTONS)).toBe(false)
    }
  })

  test('a department moves its name aside before it gives it up', () => {
    const wish: LabelWish = { lines: ['Cusco'], x: 200, y: 200, look: 'department' }
    const [label] = place([wish], [{ left: 185, top: 195, right: 215, bottom: 225 }])
    expect(label?.box.bottom).toBeLessThanOrEqual(195)
  })

  test('only a department on the coast may be named in the sea: elsewhere it would name another', () => {
    const wall = [{ left: 150, top: 100, right: 250, bottom: 300 }]
    const wish: LabelWish = { lines: ['Ica'], x: 200, y: 200, look: 'department' }
    expect(place([wish], wall)).toEqual([])
    const [label] = place([{ ...wish, isCoastal: true }], [{ ...wall[0], left: 180 } as Box])
    expect(label?.box.right).toBeLessThanOrEqual(180)
  })
})
