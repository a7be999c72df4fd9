import type { Page } from '@playwright/test'
import { enterAs } from './enter-as'
import { giveListing, type OwnedListing } from './own-listing'
import type { PanelServer } from './panel-server'
import { withPanelServer } from './with-panel-server'

export interface OfficeWorld {
  readonly server: PanelServer
  /** The page of who attends there. */
  readonly hers: Page
  /** The page of a moderator of another organisation. */
  readonly moderator: Page
  readonly office: OwnedListing
}

/** A server for the tests of a file, with one office, who attends there, and one other person. */
export function withOffice(begin: (world: OfficeWorld) => void): void {
  withPanelServer(async (server, browser) => {
    const provider = await enterAs(browser, server, {
      ...{ role: 'provider', organisation: 'Programa Ficticio' },
    })
    const moderator = await enterAs(browser, server, {
      ...{ role: 'moderator', isModerating: true, organisation: 'Colectivo Ejemplo' },
    })
    const office = await giveListing(server, provider.person.organisationId)
    begin({ server, hers: provider.page, moderator: moderator.page, office })
  })
}
