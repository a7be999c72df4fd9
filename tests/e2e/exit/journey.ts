import type { Locale } from '@/lib/domain/locale'
import { SEARCH } from './plain-pages'
import type { Tab } from './tab'

/** Stands on every page of ours and on no other: when it can be read, what she read can be read. */
export const OURS = /\b1818\b/

/** Where each step of a long visit leads; a journey takes the first so many. */
const STEPS = [
  /^$/,
  /^\/l\/08$/,
  /^\/l\/0801$/,
  /^\/l\/080101$/,
  /^\/s\/\w+$/,
  /^\/s\/\w+\/aviso$/,
  /^\/s\/\w+$/,
  /^\/seguridad$/,
  /^$/,
  /^\/privacidad$/,
]

export interface Journey {
  readonly site: string
  readonly locale: Locale
  /** How many of ours she reads. */
  readonly pages: number
}

/** From a search engine to the first page, and on by links, as a reader goes. */
export async function takeJourney(tab: Tab, { site, locale, pages }: Journey): Promise<void> {
  const home = `${site}/${locale}`
  await tab.page.goto(`${SEARCH}/?to=${home}`)
  await tab.page.click('#go')
  await tab.waitFor(home)
  for (const step of STEPS.slice(1, pages)) await followLink(tab, locale, step)
}

/** Follows the first link of the page that can be seen and leads there. */
async function followLink(tab: Tab, locale: Locale, step: RegExp): Promise<void> {
  const links = tab.page.locator('a[href]:visible')
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const index = hrefs.findIndex(
    (href) => href.startsWith(`/${locale}`) && step.test(href.slice(locale.length + 1)),
  )
  const href = hrefs[index]
  if (href === undefined)
    throw new Error(`${tab.page.url()}: got no link to ${step}, expected one that can be seen`)
  const { href: address } = new URL(href, tab.page.url())
  await links.nth(index).click()
  const { text } = await tab.waitFor(address)
  if (!OURS.test(text)) throw new Error(`${href}: got no ${OURS}, expected it on every page`)
}
