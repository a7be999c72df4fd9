import { useTranslations } from 'next-intl'
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
}

/** Rows, the nearest at once and the others behind one press: a long list frightens. */
export function RowList({ rows, visible, ...rest }: Props) {
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
