import { LOCALES } from '@/lib/domain/locale'
import type { LoadedEdition } from '@/lib/edition/current'
import { answerHsds } from '@/lib/open-data/hsds/answer-hsds'
import { COLLECTIONS } from '@/lib/open-data/hsds/collections'
import { toProfile } from '@/lib/open-data/hsds/to-profile'
import { sitemapPaths } from '@/lib/open-data/sitemap-paths'
import { toAtom } from '@/lib/open-data/to-atom'
import { toCsvFile } from '@/lib/open-data/to-csv-file'
import { toGeojson } from '@/lib/open-data/to-geojson'
import { toLinkedData } from '@/lib/open-data/to-linked-data'
import { toOpenapi } from '@/lib/open-data/to-openapi'
import { aSource } from './a-source'

/** Everything that the open data say of an edition, by the name of the file. */
export function everyFormat(edition: LoadedEdition): ReadonlyMap<string, string> {
  const none = new URLSearchParams()
  const spanish = aSource(edition)
  const files = new Map<string, string>()
  for (const locale of LOCALES) {
    const source = aSource(edition, locale)
    for (const name of COLLECTIONS.keys()) {
      files.set(`${locale} ${name}`, answerHsds([name], none, source).body)
      if (name.startsWith('tax')) continue
      const full = new URLSearchParams('full=true&format=ndjson')
      files.set(`${locale} ${name} full`, answerHsds([name], full, source).body)
    }
    const linked = [...edition.listings.values()].map((listing) =>
      listing.exposure === 'OPEN' ? toLinkedData(listing, source) : 'none',
    )
    files.set(`${locale} JSON-LD`, linked.join('\n'))
  }
  files.set('GeoJSON', toGeojson(none, spanish).body)
  files.set('CSV', toCsvFile(none, spanish).body)
  files.set('Atom', toAtom(none, spanish).body)
  files.set('profile', toProfile(none, spanish).body)
  files.set('OpenAPI', toOpenapi(none, spanish).body)
  files.set('sitemap', sitemapPaths(edition).join('\n'))
  return files
}
