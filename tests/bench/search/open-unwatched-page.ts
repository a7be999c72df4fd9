import puppeteer from 'puppeteer-core'

/** A page of a browser of its own. */
export interface UnwatchedPage {
  /** What an expression gives, or the promise that it gives. */
  evaluate(expression: string): Promise<unknown>
  close(): Promise<void>
}

/**
 * A page whose network nobody watches: for whoever watches, the browser copies all that is loaded, in
 * tasks of a quarter of a second that no reader has.
 * @param slowdown how many times slower than this machine
 */
export async function openUnwatchedPage(url: string, slowdown: number): Promise<UnwatchedPage> {
  const executablePath = process.env.KUSKA_CHROMIUM
  const browser = await puppeteer.launch({
    ...(executablePath && { executablePath }),
    waitForInitialPage: false,
    args: [
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--window-size=360,640',
      url,
    ],
  })
  const target = await browser.waitForTarget((one) => one.url() === url)
  const session = await target.createCDPSession()
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  return {
    evaluate: async (expression) => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        ...{ expression, awaitPromise: true, returnByValue: true },
      })
      if (exceptionDetails)
        throw new Error(`page: got ${exceptionDetails.text} ${result.description}`)
      return result.value
    },
    close: () => browser.close(),
  }
}
