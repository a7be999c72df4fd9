import { useTranslations } from 'next-intl'
import type { Place } from '@/lib/domain/place'
import { SvgMap } from '../map/svg-map'
import styles from './place-chooser.module.css'
import { PlaceList } from './place-list'
import { PlaceSearch } from './place-search'

interface Props {
  /** What a place's link begins with, such as `/es/l/`; the UBIGEO follows. */
  readonly base: string
  readonly listHref: string
  readonly intro: string
  readonly edition: string
  readonly departments: readonly Place[]
  readonly counts: ReadonlyMap<string, number>
  /** Address of the script that searches places. */
  readonly searchScript: string
  /** The interactive map, where this choice does not belong to an entry. */
  readonly mapHref?: string
}

/** Where are you? By typing (with script), by list and by map: all three lead to the same page. */
export function PlaceChooser(props: Props) {
  const { base, listHref, intro, edition, departments, counts, searchScript, mapHref } = props
  const words = useTranslations('Map')
  const map = useTranslations('SvgMap')
  const picker = useTranslations('PlacePicker')
  const hrefFor = (ubigeo: string) => `${base}${ubigeo}`
  return (
    <div className={styles.chooser}>
      <div className={styles.side}>
        <p className={styles.intro}>{intro}</p>
        <PlaceSearch base={base} listHref={listHref} edition={edition} script={searchScript} />
        <nav aria-label={picker('departments')}>
          <PlaceList places={departments} hrefFor={hrefFor} counts={counts} />
        </nav>
      </div>
      <div className={styles.map}>
        <SvgMap
          hrefFor={hrefFor}
          names={new Map(departments.map(({ ubigeo, name }) => [ubigeo, name]))}
          label={map('label')}
        />
        {mapHref && (
          <a className={styles.open} href={mapHref}>
            {words('open')}
          </a>
        )}
      </div>
    </div>
  )
}
