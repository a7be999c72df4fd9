import styles from './pictogram.module.css'
import { DRAWINGS, type PictogramId } from './pictograms/drawings'

export type { PictogramId }

interface SheetProps {
  /** The pictograms of this page and no other: each symbol costs bytes on a poor link. */
  readonly ids: readonly PictogramId[]
}

/** The page's pictograms, once. Place it before the first `Pictogram`; a repeated id is drawn once. */
export function PictogramSheet({ ids }: SheetProps) {
  return (
    <svg className={styles.sheet} width="0" height="0" aria-hidden="true">
      {[...new Set(ids)].map((id) => (
        <symbol key={id} id={`p-${id}`} viewBox="0 0 32 32">
          {DRAWINGS[id].soft && <path className={styles.soft} d={DRAWINGS[id].soft} />}
          <path d={DRAWINGS[id].line} />
        </symbol>
      ))}
    </svg>
  )
}

interface Props {
  readonly id: PictogramId
  /** What it says, where no text beside it says so; otherwise it is hidden from screen readers. */
  readonly label?: string
  /** 24, 32 or 56 px at the usual text size. */
  readonly size?: 's' | 'm' | 'l'
}

/** One pictogram of the page's `PictogramSheet`, in the colour of the text around it. */
export function Pictogram({ id, label, size = 's' }: Props) {
  const className = size === 's' ? styles.pictogram : `${styles.pictogram} ${styles[size]}`
  const picture = <use href={`#p-${id}`} />
  if (label === undefined) {
    return (
      <svg className={className} aria-hidden="true">
        {picture}
      </svg>
    )
  }
  return (
    <svg className={className} role="img" aria-label={label}>
      {picture}
    </svg>
  )
}
