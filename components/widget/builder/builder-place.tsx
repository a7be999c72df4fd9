import { useTranslations } from 'next-intl'
import type { Place } from '@/lib/domain/place'
import { COUNTRY } from '@/lib/widget/widget-choice'
import list from '../../place/place-list.module.css'
import fold from '../../ui/fold.module.css'
import styles from './builder-place.module.css'

interface Props {
  /** From the department down to the place chosen; empty: the country. */
  readonly path: readonly Place[]
  /** The next smaller places. */
  readonly smaller: readonly Place[]
  /** The builder with another place. */
  readonly hrefFor: (place: string) => string
}

/** Where: three presses reach any district, with links alone, as on the site itself. */
export function BuilderPlace({ path, smaller, hrefFor }: Props) {
  const t = useTranslations('Widget')
  const places = useTranslations('PlacePicker')
  const chosen = path.at(-1)
  const link = (place: string, name: string) => (
    <a href={hrefFor(place)} data-place={place}>
      {name}
    </a>
  )
  return (
    <div className={styles.box}>
      <h3>{t('place')}</h3>
      <p className={styles.chosen}>{chosen ? chosen.name : places('peru')}</p>
      {chosen && (
        <ul className={styles.wider}>
          <li>{link(COUNTRY, t('wholeCountry'))}</li>
          {path.slice(0, -1).map(({ ubigeo, name }) => (
            <li key={ubigeo}>{link(ubigeo, name)}</li>
          ))}
        </ul>
      )}
      {smaller.length > 0 && (
        <details className={fold.fold}>
          <summary>{t('smallerPlace')}</summary>
          <ul className={list.list}>
            {smaller.map(({ ubigeo, name }) => (
              <li key={ubigeo}>
                <a className={list.place} href={hrefFor(ubigeo)} data-place={ubigeo}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
