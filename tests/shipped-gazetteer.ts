import { readFileSync } from 'node:fs'
import { buildGazetteer, type Gazetteer } from '@/lib/import/gazetteer'

/** The places that come with Kuska. */
export function shippedGazetteer(): Gazetteer {
  const textOf = (name: string) => readFileSync(`prisma/catalogue/ubigeo/${name}.csv`, 'utf8')
  return buildGazetteer({
    departments: textOf('departments'),
    provinces: textOf('provinces'),
    districts: textOf('districts'),
  })
}
