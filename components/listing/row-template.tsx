import { Pictogram } from '../ui/pictogram'
import styles from './listing-row.module.css'
import openStyles from './open-now.module.css'

/**
 * An empty row for services that only the script knows of: it fills a copy of it, and so makes no
 * markup of its own. The looks are those of `ListingRow`.
 */
export function RowTemplate() {
  return (
    <template data-near-row>
      <li className={styles.row}>
        <Pictogram id="pin" />
        <a className={styles.name} href="#main" lang="es" data-near-part="name">
          {' '}
        </a>
        <p className={styles.meta} data-near-part="meta">
          <b data-near-part="closing" />
        </p>
        <a className={styles.phone} href="#main" data-near-part="phone">
          {' '}
        </a>
        <p hidden className={`${styles.hours} ${openStyles.state}`} data-near-part="open" />
        <p className={styles.unknown} data-near-part="age" />
      </li>
    </template>
  )
}
