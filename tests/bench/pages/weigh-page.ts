import type { Browser } from '@playwright/test'

/** What a first visit brings over the wire, bytes. */
export interface Weight {
  /** The document and its style sheets, packed, without headers. */
  readonly page: number
  /** Scripts, packed, without headers. */
  readonly script: number
  /** Everything, with the headers of the answers. */
  readonly all: number
  readonly requests: number
  readonly hosts: readonly string[]
}

interface Answer {
  readonly type: string
  readonly headers: number
  all: number
}

export async function weighPage(browser: Browser, address: string): Promise<Weight> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    const answers = new Map<string, Answer>()
    const hosts = new Set<string>()
    session.on('Network.requestWillBeSent', ({ request }) => hosts.add(new URL(request.url).host))
    session.on('Network.responseReceived', ({ requestId, type, response }) => {
      answers.set(requestId, { type, headers: response.encodedDataLength, all: 0 })
    })
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const answer = answers.get(requestId)
      if (answer) answer.all = encodedDataLength
    })
    await session.send('Network.enable')
    await page.goto(address, { waitUntil: 'networkidle' })
    const sum = (bytesOf: (answer: Answer) => number) =>
      [...answers.values()].reduce((bytes, answer) => bytes + bytesOf(answer), 0)
    const body = ({ all, headers }: Answer) => all - headers
    const only = (types: RegExp) => (answer: Answer) => (types.test(answer.type) ? body(answer) : 0)
    return {
      page: sum(only(/^(?:Document|Stylesheet)$/)),
      script: sum(only(/^Script$/)),
      all: sum(({ all }) => all),
      requests: answers.size,
      hosts: [...hosts],
    }
  } finally {
    await context.close()
  }
}
