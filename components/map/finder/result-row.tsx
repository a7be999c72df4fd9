import { formatPhone, telHref } from '@/lib/domain/channel'
import { KIND_CODES } from '@/lib/domain/kind'
import row from '../../listing/listing-row.module.css'
import open from '../../listing/open-now.module.css'
import { Pictogram, type PictogramId } from '../../ui/pictogram'
import styles from './result-row.module.css'
import type { RowWords } from './row-words'

interface Props {
  readonly id: string
  /** Position in `KIND_CODES`. */
  readonly kind: number
  readonly phone: string
  readonly href: string
  readonly words: RowWords
  readonly openText: string
  /** Its button, where it has a place on the map. */
  readonly show: { readonly text: string; readonly press: () => void } | null
  readonly isSelected: boolean
}

const pictureOf = (kind: number): PictogramId => `kind-${KIND_CODES[kind] ?? 'cem'}`

/**
 * One service as lists show it everywhere, and its way to the map; at most ten elements, eleven where
 * it is full.
 */
export function ResultRow(props: Props) {
  const { id, kind, phone, href, words, openText, show, isSelected } = props
  return (
    <li
      className={isSelected ? `${row.row} ${styles.selected}` : row.row}
      data-row={id}
      tabIndex={-1}
      aria-current={isSelected ? 'true' : undefined}
    >
      <Pictogram id={pictureOf(kind)} />
      <a className={row.name} href={href} lang={words.isKindName ? undefined : 'es'}>
        {words.name}
      </a>
      <p className={row.meta}>
        {words.closing && <b>{words.closing} </b>}
        {words.meta}
      </p>
      {phone && (
        <a className={row.phone} href={telHref(phone)}>
          {formatPhone(phone)}
        </a>
      )}
      {words.hours && (
        <p className={row.hours}>
          {words.hours}.{' '}
          {words.open && (
            <span className={open.state} data-open={words.open}>
              {openText}
            </span>
          )}
        </p>
      )}
      {words.why && <p className={row.unknown}>{words.why}</p>}
      {show && (
        <button className={styles.show} type="button" onClick={show.press}>
          {show.text}
        </button>
      )}
    </li>
  )
}
