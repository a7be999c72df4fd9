import { useTranslations } from 'next-intl'
import type { Place } from '@/lib/domain/place'
import styles from './place-list.module.css'

interface Props {
  readonly places: readonly Place[]
  /** Where a place leads. */
  readonly hrefFor: (ubigeo: string) => string
  /** Services with a public point in each place, by UBIGEO; absent where no door is counted. */
  readonly counts?: ReadonlyMap<string, number> | undefined
}

/** Places as plain links: three taps reach any district of the country without typing a letter. */
export function PlaceList({ places, hrefFor, counts }: Props) {
  const t = useTranslations('PlacePicker')
  return (
    <ul className={styles.list}>
      {places.map(({ ubigeo, name }) => {
        const count = counts?.get(ubigeo) ?? 0
        return (
          <li key={ubigeo}>
            <a className={styles.place} href={hrefFor(ubigeo)}>
              {name}
              {counts && <small>{count > 0 ? t('services', { count }) : t('none')}</small>}
            </a>
          </li>
        )
      })}
    </ul>
  )
}
