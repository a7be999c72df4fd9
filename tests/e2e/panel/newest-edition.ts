import type { PanelServer } from './panel-server'

/** All that is published now, as it is stored: what is not in it, no reader can be told. */
export async function readNewestEdition({ query }: Pick<PanelServer, 'query'>): Promise<string> {
  const [row] = await query('SELECT bytes FROM edition ORDER BY number DESC LIMIT 1')
  if (!(row?.bytes instanceof Uint8Array)) throw new Error('edition: got none, expected one')
  return Buffer.from(row.bytes).toString('utf8')
}
