import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BrowserContext, chromium } from '@playwright/test'
import { QUIET_ARGUMENTS } from '../quiet-arguments'
import type { Harness } from './harness'

/** A host name that no one answers for. */
export const UNKNOWN_HOST = 'nadie.example'

export interface OpenChromium {
  readonly context: BrowserContext
  /** Folder in which the browser keeps what it remembers. */
  readonly profile: string
  /** Closes the browser and leaves the folder, to be searched. */
  close(): Promise<void>
  /** Closes the browser and removes the folder. */
  discard(): Promise<void>
}

/** For every browser of the harness: all names lead to it, and the browser's makers hear nothing. */
export function chromiumArguments({ port, certificate }: Harness): string[] {
  return [
    `--host-resolver-rules=MAP ${UNKNOWN_HOST} ~NOTFOUND, MAP * 127.0.0.1:${port}`,
    `--ignore-certificate-errors-spki-list=${certificate.fingerprint}`,
    ...QUIET_ARGUMENTS,
  ]
}

/**
 * A browser with a memory, as on a phone: a profile on disk and the back-forward cache, which
 * Playwright turns off, and with it the worst way in which an exit can fail.
 */
export async function openChromium(harness: Harness): Promise<OpenChromium> {
  const profile = mkdtempSync(path.join(tmpdir(), 'kuska-profile-'))
  const executablePath = process.env.KUSKA_CHROMIUM
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath && { executablePath }),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    locale: 'es-PE',
    timezoneId: 'America/Lima',
    viewport: { width: 412, height: 915 },
    args: chromiumArguments(harness),
  })
  const close = () => context.close()
  const discard = async () => {
    await close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
  }
  return { context, profile, close, discard }
}
