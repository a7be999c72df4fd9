import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '../../prisma/generated/client'
import { asRole } from './as-role'
import { withoutValues } from './without-values'

/** The catalogue, as role `kuska_app`: it may do what the grants allow and nothing else. */
export interface Catalogue {
  readonly url: string
  readonly client: PrismaClient
}

/** Inside a transaction. */
export type CatalogueTransaction = Prisma.TransactionClient

const CONNECTIONS = 4
const CONNECT_TIMEOUT_MS = 10_000
const TRANSACTION_MS = 60_000

/** Opens the catalogue; the caller disconnects the client. */
export function openCatalogue(url: string, connections = CONNECTIONS): Catalogue {
  const client = new PrismaClient({
    adapter: new PrismaPg({
      connectionString: asRole(url, 'kuska_app'),
      application_name: 'kuska',
      max: connections,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    }),
    // The other formats repeat what was to be written.
    errorFormat: 'minimal',
    // Fifty who press at once wait for their turn; Prisma's own two seconds would turn some away.
    transactionOptions: { maxWait: TRANSACTION_MS, timeout: TRANSACTION_MS },
  })
  return { url, client }
}

/**
 * Opens the catalogue for one piece of work, and closes it whatever happens.
 * @throws Refusal for a row that a rule of the database refuses; no error repeats a value.
 */
export async function withCatalogue<T>(
  url: string,
  work: (catalogue: Catalogue) => Promise<T>,
): Promise<T> {
  const catalogue = openCatalogue(url)
  try {
    return await work(catalogue)
  } catch (error) {
    throw withoutValues(error)
  } finally {
    await catalogue.client.$disconnect()
  }
}
