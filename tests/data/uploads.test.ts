import { expect, test } from 'vitest'
import { openCatalogue } from '@/lib/data/db'
import { changeUpload } from '@/lib/data/restricted/change-upload'
import { dropUpload } from '@/lib/data/restricted/drop-upload'
import { findUpload } from '@/lib/data/restricted/find-upload'
import { keepUpload } from '@/lib/data/restricted/keep-upload'
import { aReviewWorld } from '../a-review-world'
import { aServer, dump, OLDEST_SERVER, query } from '../postgres'
import { minutesLater, NOW, PEOPLE } from '../review-world'

/* What somebody brings waits for her half an hour, wherever she is served, and nobody else reads it. */

const SECRET = 'Jirón Escondido 456'
const FILE = new TextEncoder().encode(`id,type,address\nx,hrt,${SECRET}\n`)

for (const name of OLDEST_SERVER) {
  const inWorld = aReviewWorld(aServer(name))

  test(`${name}: another instance has the file that she brought, after a restart too`, () =>
    inWorld(async (catalogue) => {
      const ticket = (await keepUpload(catalogue, PEOPLE.provider, FILE, NOW)) ?? ''
      const other = openCatalogue(catalogue.url)
      try {
        const found = await findUpload(other, PEOPLE.provider, ticket, minutesLater(29))
        expect(found).toEqual({ bytes: FILE, columns: {}, convertsReniec: false })
        const changed = { bytes: FILE, columns: { 0: 'id' }, convertsReniec: true }
        await changeUpload(other, PEOPLE.provider, ticket, changed)
      } finally {
        await other.client.$disconnect()
      }
      expect(await findUpload(catalogue, PEOPLE.provider, ticket, NOW)).toMatchObject({
        columns: { 0: 'id' },
      })
      await dropUpload(catalogue, PEOPLE.provider, ticket)
      expect(await findUpload(catalogue, PEOPLE.provider, ticket, NOW)).toBeNull()
    }))

  test(`${name}: a colleague with the address of her page does not have it, nor has she after half an hour`, () =>
    inWorld(async (catalogue) => {
      const ticket = (await keepUpload(catalogue, PEOPLE.provider, FILE, NOW)) ?? ''
      expect(await findUpload(catalogue, PEOPLE.colleague, ticket, NOW)).toBeNull()
      expect(await findUpload(catalogue, PEOPLE.provider, ticket, minutesLater(31))).toBeNull()
      const { rows } = await query(catalogue.url, 'SELECT count(*)::int AS count FROM upload')
      expect(rows).toEqual([{ count: 0 }])
    }))

  test(`${name}: whoever reads the database reads no word of it, and has no key`, () =>
    inWorld(async (catalogue) => {
      const ticket = (await keepUpload(catalogue, PEOPLE.provider, FILE, NOW)) ?? ''
      const { rows } = await query(catalogue.url, 'SELECT sealed FROM upload')
      const text = `${await dump(catalogue.url)} ${Buffer.from(rows[0].sealed).toString('latin1')}`
      expect(text).not.toContain('Escondido')
      expect(text).not.toContain(Buffer.from('Escondido').toString('hex'))
      expect(text).not.toContain(ticket)
    }))

  test(`${name}: an organisation brings five files a day, and no file that the database cannot hold`, () =>
    inWorld(async (catalogue) => {
      const kept = []
      for (let at = 0; at < 6; at += 1)
        kept.push((await keepUpload(catalogue, PEOPLE.provider, FILE, NOW)) !== null)
      expect(kept).toEqual([true, true, true, true, true, false])
      expect(await keepUpload(catalogue, PEOPLE.stranger, FILE, NOW)).not.toBeNull()
      const tomorrow = minutesLater(24 * 60)
      expect(await keepUpload(catalogue, PEOPLE.colleague, FILE, tomorrow)).not.toBeNull()
      const large = new Uint8Array(2_200_001)
      await expect(keepUpload(catalogue, PEOPLE.one, large, NOW)).rejects.toThrow()
    }))
}
