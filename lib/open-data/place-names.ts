import type { LoadedEdition } from '@/lib/edition/current'

/** Names of a place and of what it lies in, with INEI's codes; '' below its own level. */
export function placeNames(ubigeo: string, { places }: LoadedEdition) {
  const [adm1 = '', adm2 = '', adm3 = ''] = [2, 4, 6].map((digits) =>
    ubigeo.length >= digits ? ubigeo.slice(0, digits) : '',
  )
  const nameOf = (code: string) => (code === '' ? '' : (places.get(code)?.name ?? ''))
  return {
    ...{ adm1, adm2, adm3 },
    ...{ department: nameOf(adm1), province: nameOf(adm2), district: nameOf(adm3) },
  }
}
