import type { Page } from '@playwright/test'
import { BASE } from './ask'

/**
 * What a page says in the console and asks of others, from now on; empty is what we promise.
 * @param own host that is no other: the server under test, unless the test has one of its own
 */
export function listen(page: Page, own = BASE.host): string[] {
  const heard: string[] = []
  page.on('console', (message) => heard.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`))
  page.on('request', (request) => {
    const { host, protocol } = new URL(request.url())
    if (host !== own && protocol !== 'data:') heard.push(`asked: ${request.url()}`)
  })
  page.on('requestfailed', (request) => {
    const { errorText } = request.failure() ?? {}
    // Left before it had come: no fault of the page.
    if (errorText !== 'net::ERR_ABORTED') heard.push(`${errorText}: ${request.url()}`)
  })
  page.on('dialog', (dialog) => heard.push(`dialog: ${dialog.message()}`))
  return heard
}
