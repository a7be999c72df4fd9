import type { Page } from '@playwright/test'

/** What a keyboard went through, each stop told by its tag, its place and its first words. */
export interface TabWalk {
  readonly reached: readonly string[]
  /** Everything that can be pressed, in the order of the document. */
  readonly expected: readonly string[]
  /** Stops that stood wholly under the way out, where nobody sees what she is on. */
  readonly hidden: readonly string[]
}

/** Presses Tab through a whole page, all groups open. */
export async function walkByTab(page: Page): Promise<TabWalk> {
  const count = await page.evaluate(() => {
    for (const group of Array.from(document.querySelectorAll('details'))) group.open = true
    const stops = Array.from(
      document.querySelectorAll('a[href], button, summary, input:not([type="hidden"])'),
    )
      .filter((stop) => stop.checkVisibility())
      // Radio buttons are one stop, the arrows go through them.
      .filter((stop) => !stop.matches('label:not(:first-of-type) > [type="radio"]'))
    const nameOf = (stop: Element) =>
      `${stop.localName} ${stop.getAttribute('href') ?? stop.getAttribute('value') ?? ''} ${stop.textContent?.trim().slice(0, 20)}`
    const walk = { reached: [] as string[], expected: stops.map(nameOf), hidden: [] as string[] }
    Object.assign(window, { walk })
    const wayOut = document.querySelector('body > form:last-of-type > [data-exit]')
    addEventListener('focusin', ({ target }) => {
      if (!(target instanceof Element)) return
      walk.reached.push(nameOf(target))
      const bar = wayOut?.getBoundingClientRect()
      const stop = target.getBoundingClientRect()
      if (!bar || target === wayOut || stop.width === 0) return
      const isUnder =
        stop.top >= bar.top &&
        stop.bottom <= bar.bottom &&
        stop.left >= bar.left &&
        stop.right <= bar.right
      if (isUnder) walk.hidden.push(nameOf(target))
    })
    return stops.length
  })
  await Promise.all(Array.from({ length: count }, () => page.keyboard.down('Tab')))
  await page.keyboard.up('Tab')
  return page.evaluate(() => Reflect.get(window, 'walk'))
}
