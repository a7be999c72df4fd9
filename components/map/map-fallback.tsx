import { useTranslations } from 'next-intl'
import type { Place } from '@/lib/domain/place'
import { PlaceList } from '../place/place-list'
import styles from './map-fallback.module.css'
import { SvgMap } from './svg-map'

interface Props {
  readonly departments: readonly Place[]
  /** Where a department leads. */
  readonly hrefFor: (ubigeo: string) => string
  /** Services with a public point in each place, by UBIGEO. */
  readonly counts: ReadonlyMap<string, number>
}

/** The map page without script, and until the script has all it needs: every place is a link. */
export function MapFallback({ departments, hrefFor, counts }: Props) {
  const home = useTranslations('Home')
  const map = useTranslations('SvgMap')
  const picker = useTranslations('PlacePicker')
  return (
    <div className={styles.fallback}>
      <div className={styles.map}>
        <SvgMap
          hrefFor={hrefFor}
          names={new Map(departments.map(({ ubigeo, name }) => [ubigeo, name]))}
          label={map('label')}
        />
      </div>
      <nav className={styles.list} aria-label={picker('departments')}>
        <p>{home('placeIntro')}</p>
        <PlaceList places={departments} hrefFor={hrefFor} counts={counts} />
      </nav>
    </div>
  )
}
