import 'server-only'
import { KIND_CODES, KINDS } from '../../domain/kind'
import type { Catalogue } from '../db'

/** Numbers of services for aggressors: an import must not bring one of them back under another name. */
export async function findAggressorNumbers({ client }: Catalogue): Promise<string[]> {
  const kinds = KIND_CODES.filter((code) => KINDS[code].publication === 'never')
  const channels = await client.channel.findMany({
    select: { value: true },
    where: { service: { kind: { in: kinds } } },
  })
  return channels.map(({ value }) => value)
}
