import { useLocale, useTranslations } from 'next-intl'
import type { Row } from '@/lib/edition/views/place-view'
import fold from '../ui/fold.module.css'
import { ListingRow } from './listing-row'
import styles from './row-list.module.css'

interface Props {
  readonly rows: readonly Row[]
  /** Rows seen at once; the rest open on press. */
  readonly visible: number
  readonly from: string
  readonly districtOf: (row: Row) => string
  readonly forward: readonly string[]
  /** A service's page, by its id; the site's own unless the list stands elsewhere. */
  readonly serviceHref?: ((id: string) => string) | undefined
}

/** Rows, the nearest at once and the others behind one press: a long list frightens. */
export function RowList({ rows, visible, serviceHref, ...rest }: Props) {
  const locale = useLocale()
  const t = useTranslations('PlacePage')
  // One or two hidden rows are not worth a press.
  const shown = rows.length <= visible + 2 ? rows.length : visible
  const list = (some: readonly Row[]) => (
    <ul className={styles.rows}>
      {some.map((row) => (
        <ListingRow
          key={row.listing.id}
          row={row}
          from={rest.from}
          district={rest.districtOf(row)}
          forward={rest.forward}
          href={serviceHref ? serviceHref(row.listing.id) : `/${locale}/s/${row.listing.id}`}
        />
      ))}
    </ul>
  )
  return (
    <>
      {list(rows.slice(0, shown))}
      {shown < rows.length && (
        <details className={`${fold.fold} ${styles.more}`} data-more>
          <summary>{t('moreHere', { count: rows.length - shown })}</summary>
          {list(rows.slice(shown))}
        </details>
      )}
    </>
  )
}
