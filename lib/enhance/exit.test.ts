import { runInNewContext } from 'node:vm'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { bundleScript } from './build.mjs'

let script = ''
beforeAll(async () => {
  script = await bundleScript('exit')
})

type Handler = (event: Record<string, unknown>) => void

/** An element that knows only what it matches. */
class FakeElement {
  dataset: Record<string, string> = {}
  textContent = 'contenido'
  constructor(
    readonly selector = '',
    readonly href = '',
  ) {}
  closest(selector: string) {
    return this.selector !== '' && selector.includes(this.selector) ? this : null
  }
  hasAttribute(name: string) {
    return `[${name}]` === this.selector
  }
  getAttribute() {
    return this.href
  }
}

interface Options {
  readonly storage?: 'works' | 'throws'
  readonly bus?: boolean
  /** Position of the page among ours in this tab; undefined: a browser that does not say. */
  readonly index?: number
  readonly type?: string
  readonly flagged?: boolean
  /** Shown in another site's frame, whose sandbox lets her leave it or not. */
  readonly framed?: 'free' | 'held'
}

/** A browser tab reduced to what the script touches; `log` holds what it did, in order. */
function openTab(options: Options = {}) {
  const log: string[] = []
  const handlers = new Map<string, Handler[]>()
  const listen = (type: string, handler: Handler) =>
    handlers.set(type, [...(handlers.get(type) ?? []), handler])
  const classes = new Set<string>()
  const stored = new Map<string, string>(options.flagged ? [['k', 'k']] : [])
  const live = new FakeElement()
  live.dataset.exitLive = 'Mayús {count} de 3'
  const posted: unknown[] = []
  const tab = {
    log,
    live,
    classes,
    stored,
    posted,
    /** How often the tab's storage was looked at. */
    asked: 0,
    under: [new FakeElement()],
    style: {} as { visibility?: string },
  }

  const root = {
    style: tab.style,
    classList: {
      toggle: (name: string, on: boolean) => {
        if (on !== classes.has(name)) log.push(on ? name : `no ${name}`)
        on ? classes.add(name) : classes.delete(name)
      },
    },
  }
  const body = {
    set textContent(text: string) {
      log.push(`body «${text}»`)
    },
    appendChild: (form: object) => ({
      submit: () => log.push(`submit ${JSON.stringify(form)}`),
    }),
  }
  const document = {
    documentElement: root,
    body,
    hidden: false,
    currentScript: { dataset: { d: 'https://decoy.example/', c: 'Cierra esta página' } },
    set title(text: string) {
      log.push(`title ${text}`)
    },
    addEventListener: listen,
    createElement: () => ({}),
    querySelector: () => live,
    elementsFromPoint: () => tab.under,
  }
  const sessionStorage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  }
  const channel: { onmessage?: () => void } = {}
  const context: Record<string, unknown> = {
    document,
    Element: FakeElement,
    URL,
    setTimeout,
    clearTimeout,
    addEventListener: listen,
    location: {
      href: 'https://kuska.example/es',
      replace: (to: string) => log.push(`replace ${to}`),
    },
    stop: () => log.push('stop'),
    performance: { getEntriesByType: () => [{ type: options.type ?? 'navigate' }] },
    BroadcastChannel: class {
      constructor() {
        if (options.bus === false) throw new Error('no channel')
        Object.assign(channel, this)
        // biome-ignore lint/correctness/noConstructorReturn: the test keeps hold of the handler
        return Object.assign(channel, { postMessage: (data: unknown) => posted.push(data) })
      }
    },
  }
  if (options.index !== undefined) context.navigation = { currentEntry: { index: options.index } }
  Object.defineProperty(context, 'sessionStorage', {
    get: () => {
      if (options.storage === 'throws') throw new Error('denied')
      tab.asked++
      return sessionStorage
    },
  })
  context.window = context
  const host = {
    location: {
      replace: (to: string) => {
        if (options.framed === 'held') throw new Error('sandboxed')
        log.push(`host replaced by ${to}`)
      },
    },
  }
  context.top = options.framed ? host : context
  const load = () => runInNewContext(script, context)
  load()

  const fire = (type: string, event: Record<string, unknown> = {}) => {
    let prevented = false
    const full = { preventDefault: () => (prevented = true), button: 0, ...event }
    for (const handler of handlers.get(type) ?? []) handler(full)
    return prevented
  }
  const tap = (key: string, during?: string) => {
    fire('keydown', { key })
    if (during !== undefined) {
      fire('keydown', { key: during })
      fire('keyup', { key: during })
    }
    fire('keyup', { key })
  }
  return Object.assign(tab, { fire, tap, load, document, channel })
}

const exitButton = () => new FakeElement('[data-exit]')
const LEFT = ['cover', 'title Inicio', 'stop', 'body «»', 'replace https://decoy.example/']

describe('the exit', () => {
  test('she presses it: covered, wiped, and only then away', () => {
    const tab = openTab()
    expect(tab.fire('click', { target: exitButton() })).toBe(true)
    expect(tab.log).toEqual(LEFT)
    expect(tab.stored.get('k')).toBe('k')
  })

  test('her other tabs leave too, without telling each other again', () => {
    const tab = openTab()
    tab.fire('click', { target: exitButton() })
    expect(tab.posted).toHaveLength(1)
    const other = openTab()
    other.channel.onmessage?.()
    expect(other.log).toEqual(LEFT)
    expect(other.posted).toEqual([])
  })

  test('with one of our pages behind it, the server’s bounce is fetched instead', () => {
    const tab = openTab({ index: 1 })
    tab.fire('click', { target: exitButton() })
    expect(tab.log.at(-1)).toBe('submit {"method":"post","action":"/salir"}')
    expect(openTab({ index: 0 }).fire('click', { target: exitButton() })).toBe(true)
  })

  test('in another site’s frame she leaves that site too', () => {
    const tab = openTab({ framed: 'free', index: 1 })
    tab.fire('click', { target: exitButton() })
    expect(tab.log).toEqual([...LEFT.slice(0, -1), 'host replaced by https://decoy.example/'])
  })

  test('where the frame holds her, it is emptied and says to close the page', () => {
    vi.useFakeTimers()
    const tab = openTab({ framed: 'held' })
    tab.fire('click', { target: exitButton() })
    expect(tab.log).toEqual(LEFT.slice(0, -1))
    vi.advanceTimersByTime(400)
    expect(tab.log.at(-1)).toBe('body «Cierra esta página»')
    vi.useRealTimers()
  })

  test('without storage, channels or a history interface it works all the same', () => {
    const tab = openTab({ storage: 'throws', bus: false })
    tab.fire('click', { target: exitButton() })
    expect(tab.log).toEqual(LEFT)
  })

  test('pressed twice, or included twice, it leaves once', () => {
    const tab = openTab()
    tab.load()
    tab.fire('click', { target: exitButton() })
    tab.fire('click', { target: exitButton() })
    expect(tab.log).toEqual(LEFT)
  })

  test('with Shift held, or over something that has taken the click, she leaves all the same', () => {
    for (const event of [{ shiftKey: true }, { defaultPrevented: true }]) {
      const tab = openTab()
      expect(tab.fire('click', { target: exitButton(), ...event })).toBe(true)
      expect(tab.log).toEqual(LEFT)
    }
  })

  test('a page brought back by Back leaves again before it is seen', () => {
    const tab = openTab()
    tab.fire('click', { target: exitButton() })
    tab.fire('pagehide')
    expect(tab.style.visibility).toBe('hidden')
    tab.log.length = 0
    tab.fire('pageshow', { persisted: true })
    expect(tab.log.at(-1)).toBe('replace https://decoy.example/')
    expect(tab.style.visibility).toBe('hidden')
  })

  test('a page brought back leaves again even where nothing can be stored', () => {
    const tab = openTab({ storage: 'throws' })
    tab.fire('click', { target: exitButton() })
    tab.log.length = 0
    tab.fire('pageshow', { persisted: true })
    expect(tab.log.at(-1)).toBe('replace https://decoy.example/')
  })

  test('a page loaded again by Back leaves before it has finished loading', () => {
    expect(openTab({ flagged: true, type: 'back_forward' }).log).toEqual(LEFT)
    // The decoy does not come, and somebody reloads what looks like an empty page.
    expect(openTab({ flagged: true, type: 'reload' }).log).toEqual(LEFT)
  })

  test('when she comes back by herself, the page shows and the mark is gone', () => {
    const tab = openTab({ flagged: true })
    tab.fire('pageshow', { persisted: false })
    expect(tab.log).toEqual([])
    expect(tab.style.visibility).not.toBe('hidden')
    // What is left or out of sight is reloaded as what it is.
    tab.document.hidden = true
    tab.fire('visibilitychange')
    expect(tab.stored.size).toBe(0)
  })

  test('the mark of a tab that is leaving outlives the page', () => {
    const tab = openTab()
    tab.fire('click', { target: exitButton() })
    tab.document.hidden = true
    tab.fire('visibilitychange')
    expect(tab.stored.get('k')).toBe('k')
  })

  test('a page that nobody brought back asks the tab for nothing before it is painted', () => {
    const tab = openTab({ flagged: true })
    tab.fire('pageshow', { persisted: false })
    expect(tab.asked).toBe(0)
  })
})

describe('one entry in the history', () => {
  test('a link replaces the page, whatever it leads to', () => {
    const tab = openTab()
    expect(tab.fire('click', { target: new FakeElement('a[href]', '/es/l/08') })).toBe(true)
    expect(tab.fire('click', { target: new FakeElement('a[href]', 'https://x.example/') })).toBe(
      true,
    )
    expect(tab.log).toEqual(['replace https://kuska.example/es/l/08', 'replace https://x.example/'])
  })

  test.each([
    ['a call', { target: new FakeElement('a[href]', 'tel:100') }],
    ['a new tab by Ctrl', { target: new FakeElement('a[href]', '/es'), ctrlKey: true }],
    ['another mouse button', { target: new FakeElement('a[href]', '/es'), button: 1 }],
    ['plain text', { target: new FakeElement() }],
    ['something that is no element', { target: null }],
  ])('%s stays with the browser', (_what, event) => {
    const tab = openTab()
    expect(tab.fire('click', event)).toBe(false)
    expect(tab.log).toEqual([])
  })
})

describe('the cover', () => {
  test('it comes with the finger and goes when the finger slides off', () => {
    const tab = openTab()
    tab.fire('pointerdown', { target: exitButton() })
    expect(tab.log).toEqual(['cover'])
    tab.fire('pointerup', { target: exitButton() })
    expect(tab.log).toEqual(['cover', 'no cover'])
  })

  test('it goes when the press turns into a scroll', () => {
    const tab = openTab()
    tab.fire('pointerdown', { target: exitButton() })
    tab.fire('pointercancel')
    expect(tab.log).toEqual(['cover', 'no cover'])
  })

  test('the finger lifted on the exit leaves, though the cover lies on top', () => {
    const tab = openTab()
    tab.under = [new FakeElement(), exitButton()]
    tab.fire('pointerdown', { target: exitButton() })
    tab.fire('pointerup')
    expect(tab.log).toEqual(LEFT)
  })

  test('a finger that only ends on the exit does not leave', () => {
    const tab = openTab()
    tab.under = [exitButton()]
    tab.fire('pointerdown', { target: new FakeElement() })
    tab.fire('pointerup')
    expect(tab.log).toEqual([])
  })

  test('after leaving nothing lifts it', () => {
    const tab = openTab()
    tab.fire('click', { target: exitButton() })
    tab.fire('pointercancel')
    tab.fire('pointerup')
    expect(tab.classes.has('cover')).toBe(true)
  })

  test('it is there while the page is out of sight, for the list of recent apps', () => {
    const tab = openTab()
    tab.document.hidden = true
    tab.fire('visibilitychange')
    tab.document.hidden = false
    tab.fire('visibilitychange')
    expect(tab.log).toEqual(['cover', 'no cover'])
  })
})

describe('Shift three times', () => {
  test('leaves, and says how far it has come', () => {
    const tab = openTab()
    tab.tap('Shift')
    expect(tab.live.textContent).toBe('Mayús 1 de 3')
    tab.tap('Shift')
    expect(tab.live.textContent).toBe('Mayús 2 de 3')
    tab.tap('Shift')
    expect(tab.log).toEqual(LEFT)
  })

  test.each(['a', 'Tab', 'Backspace', 'Control'])('%s in between starts it over', (key) => {
    const tab = openTab()
    tab.tap('Shift')
    tab.tap('Shift')
    tab.tap(key)
    expect(tab.live.textContent).toBe('')
    tab.tap('Shift')
    expect(tab.log).toEqual([])
  })

  test('capital letters are typing, not leaving', () => {
    const tab = openTab()
    for (const letter of 'KUSKA') tab.tap('Shift', letter)
    expect(tab.log).toEqual([])
  })

  test.each(['wheel', 'pointerdown'])(
    'scrolling or clicking with Shift held is not leaving (%s)',
    (type) => {
      const tab = openTab()
      for (let turn = 0; turn < 3; turn++) {
        tab.fire('keydown', { key: 'Shift' })
        tab.fire(type, { target: new FakeElement() })
        tab.fire('keyup', { key: 'Shift' })
      }
      expect(tab.log).toEqual([])
    },
  )

  test('held down it counts once', () => {
    const tab = openTab()
    for (let turn = 0; turn < 9; turn++) tab.fire('keydown', { key: 'Shift', repeat: turn > 0 })
    tab.fire('keyup', { key: 'Shift' })
    expect(tab.live.textContent).toBe('Mayús 1 de 3')
  })

  test('both Shift keys together count once', () => {
    const tab = openTab()
    for (const type of ['keydown', 'keydown', 'keyup', 'keyup']) tab.fire(type, { key: 'Shift' })
    expect(tab.live.textContent).toBe('Mayús 1 de 3')
  })

  test('after five seconds it starts over', () => {
    vi.useFakeTimers()
    const tab = openTab()
    tab.tap('Shift')
    tab.tap('Shift')
    vi.advanceTimersByTime(5000)
    tab.tap('Shift')
    expect(tab.log).toEqual([])
    expect(tab.live.textContent).toBe('Mayús 1 de 3')
    vi.useRealTimers()
  })
})
