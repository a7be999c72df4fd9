import { type Browser, test } from '@playwright/test'
import { type PanelServer, startPanelServer } from './panel-server'

/**
 * A server with a database of its own for the tests of one file, stopped and removed after the last.
 * @param settle takes the server, and brings whoever and whatever the tests need.
 */
export function withPanelServer(
  settle: (server: PanelServer, browser: Browser) => Promise<void> | void,
): void {
  let server: PanelServer | undefined
  test.beforeAll(async ({ browser }) => {
    test.setTimeout(240_000)
    server = await startPanelServer()
    await settle(server, browser)
  })
  test.afterAll(async () => {
    await server?.stop()
    await server?.remove()
  })
}
