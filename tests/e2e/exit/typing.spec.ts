import { expect } from '@playwright/test'
import { randomFrom } from '../random-from'
import { test } from './exit-test'
import type { Tab } from './tab'
import { WAYS_OUT } from './ways-out'

/** Four times so many are a thousand. */
const SEQUENCES = 250
const SEEDS = [1, 2, 3, 4]
const AT_ONCE = 10

/** Bits of the protocol's `modifiers`. */
const ALT = 1
const SHIFT = 8
const SHIFT_KEY = { key: 'Shift', code: 'ShiftLeft', windowsVirtualKeyCode: 16 }

/** One event of a keyboard or a mouse, as the browser's protocol takes it. */
type Event = { readonly method: 'Input.dispatchKeyEvent' | 'Input.dispatchMouseEvent' } & {
  readonly params: Record<string, string | number | boolean>
}

const key = (type: 'keyDown' | 'keyUp', params: Event['params']): Event => ({
  method: 'Input.dispatchKeyEvent',
  params: { type, ...params },
})
const tap = (params: Event['params']) => [key('keyDown', params), key('keyUp', params)]
const named = (name: string, code: number, modifiers = 0) =>
  tap({ key: name, code: name, windowsVirtualKeyCode: code, modifiers })
const letter = (text: string, modifiers = 0) => tap({ key: text, text, modifiers })
const withShift = (events: readonly Event[]) => [
  key('keyDown', { ...SHIFT_KEY, modifiers: SHIFT }),
  ...events,
  key('keyUp', SHIFT_KEY),
]
const mouse = (type: string, more: Event['params']): Event => ({
  method: 'Input.dispatchMouseEvent',
  params: { type, modifiers: SHIFT, ...more },
})

/** What hands do on a keyboard and a wheel; none of it is three lone taps of Shift in a row. */
const HABITS: Readonly<Record<string, (at: { x: number; y: number }) => readonly Event[]>> = {
  'a small letter': () => letter('e'),
  'a capital': () => withShift(letter('K', SHIFT)),
  'a word in capitals': () => [...'SOS'].flatMap((text) => withShift(letter(text, SHIFT))),
  'a letter rubbed out': () => named('Backspace', 8),
  'all of it marked and replaced': () => [...withShift(named('Home', 36, SHIFT)), ...letter('a')],
  'a change of mind': () => named('Escape', 27),
  'another keyboard': () => withShift(tap({ key: 'Alt', code: 'AltLeft', modifiers: ALT + SHIFT })),
  'Shift twice, then on': () => [...withShift([]), ...withShift([]), ...named('ArrowRight', 39)],
  'Shift held for long': () =>
    withShift([
      ...Array.from({ length: 4 }, () =>
        key('keyDown', { ...SHIFT_KEY, modifiers: SHIFT, autoRepeat: true }),
      ),
      ...letter('A', SHIFT),
    ]),
  'the wheel, sideways': (at) => withShift([mouse('mouseWheel', { ...at, deltaX: 60, deltaY: 0 })]),
  'text marked to here': (at) =>
    withShift(
      ['mousePressed', 'mouseReleased'].map((type) =>
        mouse(type, { ...at, button: 'left', clickCount: 1 }),
      ),
    ),
}

/** Sent without waiting and done in this order; but a hand holds Shift until the wheel has turned. */
async function perform({ page, session }: Tab, events: readonly Event[]): Promise<void> {
  const sent: Promise<unknown>[] = []
  for (const { method, params } of events) {
    sent.push(session.send(method, params as { type: 'keyDown' }))
    if (params.type !== 'mouseWheel') continue
    await Promise.all(sent)
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(painted)))
  }
  await Promise.all(sent)
}

for (const seed of SEEDS) {
  test(`E-12 typing and scrolling leave her where she is, 250 ways of 1,000 (${seed})`, async ({
    world,
  }) => {
    test.setTimeout(90_000)
    const { harness, site, openTab } = world
    const random = randomFrom(seed)
    const tab = await openTab()
    await tab.page.goto(`${site}/es`)
    await tab.page.locator('#place-search').focus()
    // Plain text above the field, so that a press of the mouse follows nothing.
    const label = await tab.page.locator('label[for="place-search"]').boundingBox()
    if (!label || label.y < 0) throw new Error(`label: got ${label?.y}, expected it on the screen`)
    const over = { x: label.x + 10, y: label.y + label.height / 2 }
    const makeSequence = () =>
      Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
        const habits = Object.values(HABITS)
        return habits[Math.floor(random() * habits.length)]?.(over) ?? []
      }).flat()

    for (let done = 0; done < SEQUENCES; done += AT_ONCE) {
      const sequences = Array.from({ length: AT_ONCE }, makeSequence)
      await perform(tab, sequences.flat())
    }
    expect((await tab.look())?.url).toBe(`${site}/es`)
    expect(harness.visitsOf(harness.decoy.origin)).toEqual([])
    await perform(tab, named('ArrowRight', 39))
    await WAYS_OUT['Shift ×3'](tab)
    await tab.waitFor(harness.decoy.origin)
  })
}
