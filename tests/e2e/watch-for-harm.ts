import type { Page } from '@playwright/test'

/** What a page is made of and asks for, of which a text that is only a text adds nothing. */
export interface Anatomy {
  /** `a[class,href]`: each element with the names of its attributes, and where its link leads. */
  readonly elements: ReadonlySet<string>
  /** Kind and path of each request; ids left out. */
  readonly requests: ReadonlySet<string>
}

export interface Watch {
  /** Dialogs, messages of the console, and what stands in the page that may stand in none. */
  readonly harm: readonly string[]
  /** Opens an address, and looks at all that came of it. */
  readonly open: (address: string) => Promise<Anatomy>
  /** Looks at the page as it stands, and at all that it has asked for since the last look. */
  readonly look: () => Promise<Anatomy>
}

/**
 * Listens to a page from its first byte. A script that the page's policy has stopped is harm too: it
 * stands there as one, and the next browser may have no policy.
 * @param origin the only one that it may ask.
 * @param isDone `networkidle` for a page that a framework brings to life once it is loaded.
 */
export function watchForHarm(
  page: Page,
  origin: string,
  isDone: 'load' | 'networkidle' = 'load',
): Watch {
  const harm: string[] = []
  const requests: string[] = []
  page.on('dialog', (dialog) => {
    harm.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (message) => harm.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => harm.push(`error: ${error.message}`))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol !== 'data:' && url.origin !== origin) harm.push(`request: ${url.href}`)
    // The site's own sign, which a browser asks for when it likes, once.
    if (url.href === `${origin}/icon.svg`) return
    requests.push(`${request.resourceType()} ${withoutIds(url.pathname)}`)
  })
  const open = async (address: string): Promise<Anatomy> => {
    requests.length = 0
    await page.goto(address)
    return look()
  }
  const look = async (): Promise<Anatomy> => {
    await page.waitForLoadState(isDone)
    const { elements, wrong } = await page.evaluate(takeApart)
    harm.push(...wrong.map((what) => `${what} in ${page.url()}`))
    return { elements: new Set(elements), requests: new Set(requests.splice(0)) }
  }
  return { harm, open, look }
}

/** What one has that the other has not: nothing, for a page whose texts are only texts. */
export function beyond(one: Anatomy, other: Anatomy): string[] {
  return [
    ...[...one.elements].filter((each) => !other.elements.has(each)),
    ...[...one.requests].filter((each) => !other.requests.has(each)),
  ]
}

const withoutIds = (path: string) =>
  path.replace(/\/[23456789bcdfghjkmnpqrstvwxz]{6}(?=\/|$)/g, '/ID')

/** In the page: everything in it, and whatever no page of ours has. */
function takeApart(): { elements: string[]; wrong: string[] } {
  const wrong: string[] = []
  const leads = (href: string) => {
    if (/^tel:(?:\+51\d{8,9}|0800\d{5}|\d{3,4})$/.test(href)) return 'tel'
    if (/^(?:sms:\+51\d{9}|https:\/\/wa\.me\/51\d{9})$/.test(href)) return 'message'
    if (/^(?:\/(?!\/)|#|\?)/.test(href) || href.startsWith(`${location.origin}/`)) return 'here'
    if (/^https:\/\/(?:ejemplo|fuente|clima)\.example(?:\/|$)/.test(href)) return 'there'
    if (/^https:\/\/(?:www\.)?[a-z0-9.-]+\.(?:pe|org)(?:\/|$)/.test(href)) return 'there'
    wrong.push(`link: ${href}`)
    return 'nowhere'
  }
  const elements = [...document.querySelectorAll('body *')].map((element) => {
    for (const { name } of element.attributes)
      if (/^on/i.test(name)) wrong.push(`handler: ${name} of ${element.localName}`)
    const href = element.getAttribute('href') ?? element.getAttribute('xlink:href')
    const isLink = element instanceof HTMLAnchorElement && href !== null
    const names = [...element.attributes].map(({ name }) => name).sort()
    return `${element.localName}[${names.join(',')}]${isLink ? leads(href) : ''}`
  })
  return { elements, wrong }
}
