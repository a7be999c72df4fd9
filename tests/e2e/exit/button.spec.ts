import { expect } from '@playwright/test'
import { test, type World } from './exit-test'

/** Screens on which the way out must be found without looking for it. */
const SCREENS = {
  'a very small phone': [320, 480],
  'a small phone': [360, 640],
  'a phone': [412, 915],
  'a phone with its keyboard open': [360, 300],
  'a phone held sideways': [640, 360],
  'a computer': [1280, 800],
  'a computer at 400 %': [320, 200],
} as const

const MIN_SIDE = 48
const MIN_CONTRAST = 4.5
const STEP = 100

interface Button {
  readonly width: number
  readonly height: number
  readonly contrast: number
  /** Heights of scroll at which something lay over it. */
  readonly hiddenAt: readonly number[]
  readonly looks: number
}

/** Scrolls from top to bottom and touches the button at each stop: middle, and near its four sides. */
function inspectButton(step: number): Button {
  const button = document.querySelector('body > form:last-of-type > [data-exit]')
  if (!button) throw new Error('exit: got no button, expected one')
  const hiddenAt: number[] = []
  let looks = 0
  const end = document.documentElement.scrollHeight - innerHeight
  for (let y = 0; y <= Math.max(end, 0) + step; y += step) {
    scrollTo(0, y)
    const { left, top, width, height } = button.getBoundingClientRect()
    const points = [
      [0.5, 0.5],
      [0.5, 0.05],
      [0.5, 0.95],
      [0.1, 0.5],
      [0.9, 0.5],
    ] as const
    looks++
    const isOnTop = points.every(([x, at]) =>
      document
        .elementFromPoint(left + width * x, top + height * at)
        ?.closest('[data-exit]')
        ?.isSameNode(button),
    )
    if (!isOnTop) hiddenAt.push(y)
  }
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
      const share = Number(part) / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const { color, backgroundColor } = getComputedStyle(button)
  const shades = [luminance(color), luminance(backgroundColor)].sort((a, b) => b - a)
  const [light = 0, dark = 0] = shades
  const { width, height } = button.getBoundingClientRect()
  return { width, height, contrast: (light + 0.05) / (dark + 0.05), hiddenAt, looks }
}

async function findAddresses({ harness }: World): Promise<string[]> {
  const html = await (await fetch(new URL('/es/l/1501', harness.target))).text()
  const service = /href="(\/es\/s\/\w+)"/.exec(html)?.[1]
  if (!service) throw new Error('/es/l/1501: got no service on it, expected a link to one')
  return [
    '/es',
    '/qu/l',
    '/es/mapa',
    '/es/l/1501',
    '/ay/n/1',
    service,
    `${service}/aviso`,
    '/es/seguridad',
  ]
}

for (const [screen, [width, height]] of Object.entries(SCREENS)) {
  test(`E-10 on ${screen} nothing ever lies over the way out`, async ({ world }) => {
    const { site, openTab } = world
    const tab = await openTab()
    await tab.page.setViewportSize({ width, height })
    for (const colorScheme of ['light', 'dark'] as const) {
      await tab.page.emulateMedia({ colorScheme })
      for (const address of [...(await findAddresses(world)), '/es/nada']) {
        await tab.page.goto(site + address)
        const button = await tab.page.evaluate(inspectButton, STEP)
        const where = `${colorScheme} ${address}`
        expect(button.hiddenAt, where).toEqual([])
        expect(button.looks, where).toBeGreaterThan(0)
        expect(Math.min(button.width, button.height), where).toBeGreaterThanOrEqual(MIN_SIDE)
        expect(button.contrast, where).toBeGreaterThanOrEqual(MIN_CONTRAST)
      }
    }
  })
}
