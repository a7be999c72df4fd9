import { useTranslations } from 'next-intl'
import field from '../ui/field.module.css'
import { LateScript } from '../ui/late-script'
import styles from './place-search.module.css'

interface Props {
  /** What a result's link begins with, such as `/es/l/` or `/es/n/4/`; the UBIGEO follows. */
  readonly base: string
  /** Where the lists of places are, for when nothing is found. */
  readonly listHref: string
  /** Hash of the edition whose names are searched. */
  readonly edition: string
  /** Address of the script that is loaded when the field is first entered. */
  readonly script: string
}

/** The script shows so many results at most: one text each, since a device knows no plurals of ours. */
const COUNTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/**
 * Search by typing, an addition to the lists: hidden until the script is there, since without it the
 * field could only send what she types. No form and no name: nothing can submit it. The browser is
 * asked not to remember, correct or learn it.
 */
export function PlaceSearch({ base, listHref, edition, script }: Props) {
  const t = useTranslations('PlaceSearch')
  const page = useTranslations('PlacePage')
  const home = useTranslations('Home')
  const parent = '{parent}'
  return (
    <div
      hidden
      className={styles.box}
      data-place-search
      data-base={base}
      data-source={`/api/lugares/${edition}`}
      data-t-loading={t('loading')}
      data-t-none={t('none')}
      data-t-failed={t('failed')}
      data-t-results={COUNTS.map((count) => t('results', { count })).join('|')}
      data-t-department={page('level', { level: 'department', parent })}
      data-t-province={page('level', { level: 'province', parent })}
      data-t-district={page('level', { level: 'district', parent })}
    >
      <label className={field.label} htmlFor="place-search">
        {t('label')}
      </label>
      <input
        className={field.input}
        id="place-search"
        type="search"
        aria-describedby="place-search-help"
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="go"
      />
      <p className={field.help} id="place-search-help">
        {t('help')}
      </p>
      <ul className={styles.results} />
      <p className={styles.status} role="status" />
      <a className={styles.lists} data-lists hidden href={listHref}>
        {home('allPlaces')}
      </a>
      <LateScript src={script} />
    </div>
  )
}
