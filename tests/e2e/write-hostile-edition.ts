import { limaDate } from '@/lib/domain/lima-date'
import { UNKNOWN_HOURS } from '@/lib/domain/opening-hours'
import { buildContent } from '@/lib/edition/build'
import { writeEdition } from '@/lib/edition/store'
import { toEdition } from '@/lib/edition/to-edition'
import { aChannel, aPoint, aService, aTrust } from '../factories'
import { shippedRows } from '../shipped-edition'
import { HOSTILE_PAGES, type HostilePage } from './hostile-pages'

/*
 * `write-hostile-edition.ts FOLDER`: publishes what no form, import or table lets in, as though all of
 * them had let it in. A process of its own, since what touches the disk refuses to be loaded outside a
 * server.
 */

const NOW = '2026-11-24T15:00:00.000Z'
const [folder = ''] = process.argv.slice(2)

/** The same text in every field of a service that holds any. */
function toService({ publicId, text, ubigeo }: HostilePage) {
  const visit = { ubigeo, place: text, date: '2026-12-05', from: '09:00', to: '13:00' }
  return aService({
    ...{ publicId, name: text, operator: text, coverage: [ubigeo.slice(0, 4)] },
    channels: [
      aChannel({ menu: text }),
      aChannel({ kind: 'url', value: `https://ejemplo.example/${text}` }),
    ],
    points: [
      aPoint({
        ...{ ubigeo, lat: -13.52, lng: -71.97, address: text, directions: text },
        hours: { ...UNKNOWN_HOURS, visits: [{ ...visit, confirmedUntil: '2026-12-31' }] },
      }),
    ],
    trust: aTrust({ sourceTitle: text, sourceUrl: `https://fuente.example/${text}` }),
  })
}

const { places, aliases } = shippedRows()
const rows = { services: HOSTILE_PAGES.map(toService), places, aliases }
await writeEdition(`${folder}/editions`, toEdition(buildContent(rows, limaDate(NOW)), 1, NOW))
