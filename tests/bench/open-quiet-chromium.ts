import { type Browser, chromium } from '@playwright/test'

/** A browser that finds nobody but this machine: a page that leaves goes nowhere. */
export function openQuietChromium(): Promise<Browser> {
  const executablePath = process.env.KUSKA_CHROMIUM
  return chromium.launch({
    ...(executablePath && { executablePath }),
    args: [
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  })
}
