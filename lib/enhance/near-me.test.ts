import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { aDirectory, anEntry } from '@/tests/an-entry'
import { type NearParts, startNearMe } from './near-me'
import type { showNear } from './show-near'

/** How many say yes, each time that rows are written. */
const drawn = vi.hoisted((): number[] => [])
vi.mock('./show-near', () => ({
  showNear: ({ results, found }: Parameters<typeof showNear>[0]) => {
    results.textContent = 'Centro a 1 km'
    drawn.push(found.yes.length)
  },
}))

const DIRECTORY = aDirectory([
  anEntry({ name: 'Centro', ubigeo: '080101', lat: -13.5, lng: -71.9, phone: '' }),
])
/** One door that closes at a quarter past four, and one that never does. */
const TWO_DOORS = aDirectory(
  [['office', 'k--o,12345=0800-1615'] as const, ['always', 'ka-u'] as const].map(([id, hours]) =>
    anEntry({ id, hours, ubigeo: '080101', lat: -13.5, lng: -71.9, phone: '' }),
  ),
)
const HERE = { latitude: -13.51, longitude: -71.9 }
const ABROAD = { latitude: 48.9, longitude: 2.4 }
const TEXTS = {
  tTitle: 'Lo más cercano',
  tAsking: 'Preguntando',
  tRefused: 'No hace falta',
  tFailed: 'No se pudo cargar',
  tFar: 'Estás lejos',
  tNone: 'Nadie',
}

type Listener = () => void
let leave: Listener = () => {}
beforeEach(() => {
  drawn.length = 0
  // Monday, ten in the morning in Lima.
  vi.useFakeTimers({ now: new Date('2026-03-02T15:00:00Z') })
  vi.stubGlobal('document', { activeElement: null })
  vi.stubGlobal('addEventListener', (_: string, listener: Listener) => {
    leave = listener
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

type Place = typeof HERE

/**
 * The page reduced to what is read and written; `answer` is the device, asked once a press.
 * @param asks chips that are pressed
 */
function openPage(load = () => Promise.resolve(DIRECTORY), asks: readonly string[] = []) {
  let press: Listener = () => {}
  const asked: { answer: (place: Place) => void; refuse: () => void }[] = []
  const loads: string[] = []
  const said: string[] = []
  const parts = {
    box: { dataset: { ...TEXTS, source: '/api/fichas/abc/08' } },
    use: {
      hidden: true,
      addEventListener: (_: string, listener: Listener) => {
        press = listener
      },
    },
    status: {
      get textContent() {
        return said.at(-1) ?? ''
      },
      set textContent(text: string) {
        said.push(text)
      },
    },
    results: {
      textContent: '',
      get firstChild() {
        return this.textContent || null
      },
    },
    away: { hidden: true },
  }
  let pressChip: Listener = () => {}
  const chips = {
    dataset: {},
    querySelector: () => null,
    querySelectorAll: () => asks.map((ask) => ({ dataset: { ask } })),
    addEventListener: (_: string, listener: Listener) => {
      pressChip = listener
    },
  }
  const main = { dataset: {}, querySelector: () => chips, querySelectorAll: () => [] }
  startNearMe(parts as unknown as NearParts, main as unknown as HTMLElement, {
    now: () => new Date(),
    geolocation: {
      getCurrentPosition: (answer: (position: { coords: Place }) => void, refuse: Listener) => {
        asked.push({ answer: (coords) => answer({ coords }), refuse })
      },
    } as unknown as Geolocation,
    load: (source) => {
      loads.push(source)
      return load()
    },
  })
  const settle = () => vi.advanceTimersByTimeAsync(0)
  return {
    ...parts,
    asked,
    loads,
    said,
    press: async () => {
      press()
      await settle()
    },
    answer: async (place: Place | null) => {
      const last = asked[asked.length - 1]
      if (place === null) last?.refuse()
      else last?.answer(place)
      await settle()
    },
    pressChip: async () => {
      pressChip()
      await settle()
    },
  }
}

describe('«Cerca de mí» after the first press', () => {
  test('the department’s file is asked for before where she is, and she is not asked yet', async () => {
    const page = openPage()
    expect(page.loads).toEqual(['/api/fichas/abc/08'])
    expect(page.asked).toHaveLength(0)
    expect(page.use.hidden).toBe(false)
  })

  test('she is asked once a press, and sees what is near', async () => {
    const page = openPage()
    await page.press()
    expect(page.status.textContent).toBe('Preguntando')
    await page.answer(HERE)
    expect(page.asked).toHaveLength(1)
    expect(page.status.textContent).toBe('Lo más cercano')
    expect(page.results.textContent).toBe('Centro a 1 km')
    expect(page.loads).toHaveLength(1)
  })

  test('beside what is near in one department stands the way to another', async () => {
    const page = openPage()
    await page.press()
    expect(page.away.hidden).toBe(true)
    await page.answer(HERE)
    expect(page.away.hidden).toBe(false)
  })

  test('«abierto ahora» is asked each minute, and only a door that closes moves rows', async () => {
    vi.setSystemTime('2026-03-02T21:12:30Z')
    const page = openPage(() => Promise.resolve(TWO_DOORS), ['open'])
    await page.press()
    await page.answer(HERE)
    expect(drawn).toEqual([2])
    await vi.advanceTimersByTimeAsync(120_000)
    expect(drawn).toEqual([2])
    await vi.advanceTimersByTimeAsync(120_000)
    expect(drawn).toEqual([2, 1])
    await vi.advanceTimersByTimeAsync(120_000)
    expect(drawn).toEqual([2, 1])
    expect(page.said).toEqual(['Preguntando', 'Lo más cercano'])
  })

  test('pressed again, it is told and shown again, from where she is now', async () => {
    const page = openPage()
    for (let turn = 0; turn < 2; turn++) {
      await page.press()
      await page.answer(HERE)
    }
    expect(drawn).toEqual([1, 1])
    expect(page.said).toEqual(['Preguntando', 'Lo más cercano', 'Preguntando', 'Lo más cercano'])
  })

  test('a device that answers before the file has come makes no second request', async () => {
    let arrive: (directory: typeof DIRECTORY) => void = () => {}
    const page = openPage(() => new Promise((resolve) => (arrive = resolve)))
    await page.press()
    await page.answer(HERE)
    expect(page.loads).toHaveLength(1)
    expect(page.results.textContent).toBe('')
    arrive(DIRECTORY)
    await page.press()
    await page.answer(HERE)
    expect(page.results.textContent).toBe('Centro a 1 km')
    expect(page.loads).toHaveLength(1)
  })

  test('refused, it says that it is not needed and shows the way to other places', async () => {
    const page = openPage()
    await page.press()
    await page.answer(null)
    expect(page.status.textContent).toBe('No hace falta')
    expect(page.away.hidden).toBe(false)
    expect(page.results.textContent).toBe('')
  })

  test('abroad, no list of places across an ocean', async () => {
    const page = openPage()
    await page.press()
    await page.answer(ABROAD)
    expect(page.status.textContent).toBe('Estás lejos')
    expect(page.results.textContent).toBe('')
  })

  test('a file that did not come is asked for again at the press', async () => {
    let isDown = true
    const page = openPage(() =>
      isDown ? Promise.reject(new Error('no')) : Promise.resolve(DIRECTORY),
    )
    await page.press()
    await page.answer(HERE)
    expect(page.status.textContent).toBe('No se pudo cargar')
    isDown = false
    await page.press()
    await page.answer(HERE)
    expect(page.status.textContent).toBe('Lo más cercano')
  })

  test('when she has left, an answer that comes late shows nothing', async () => {
    const page = openPage()
    await page.press()
    leave()
    await page.answer(HERE)
    await page.pressChip()
    expect(page.status.textContent).toBe('')
    expect(page.results.textContent).toBe('')
    expect(page.away.hidden).toBe(true)
  })

  test('when she leaves, what was shown is gone', async () => {
    const page = openPage()
    await page.press()
    await page.answer(HERE)
    leave()
    expect(page.results.textContent).toBe('')
    expect(page.status.textContent).toBe('')
    await page.pressChip()
    expect(page.results.textContent).toBe('')
  })
})
