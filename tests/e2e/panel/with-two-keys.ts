import type { Page } from '@playwright/test'
import { enterAs } from './enter-as'
import type { PanelServer, PersonWish } from './panel-server'
import { withPanelServer } from './with-panel-server'

export interface TwoKeysWorld {
  readonly server: PanelServer
  /** The page of a provider. */
  readonly hers: Page
  /** The pages of a moderator who writes, and of two who turn the keys: three organisations. */
  readonly author: Page
  readonly first: Page
  readonly second: Page
  /** The provider's. */
  readonly organisationId: string
}

/** A server for the tests of a file, with everybody that a change of two keys takes. */
export function withTwoKeys(begin: (world: TwoKeysWorld) => void | Promise<void>): void {
  withPanelServer(async (server, browser) => {
    const enter = (wish: PersonWish) => enterAs(browser, server, wish)
    const moderates = { role: 'moderator', isModerating: true } as const
    const [provider, writer, one, two] = await Promise.all([
      enter({ role: 'provider', organisation: 'Programa Ficticio' }),
      enter({ ...moderates, organisation: 'Organización Ejemplo' }),
      enter({ ...moderates, organisation: 'Colectivo Imaginario' }),
      enter({ ...moderates, organisation: 'Red Inventada' }),
    ])
    await begin({
      ...{ server, hers: provider.page, author: writer.page, first: one.page, second: two.page },
      organisationId: provider.person.organisationId,
    })
  })
}
