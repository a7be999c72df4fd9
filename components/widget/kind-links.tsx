import { useTranslations } from 'next-intl'
import type { PublicKindCode } from '@/lib/domain/kind'
import filters from '../place/filter-chips.module.css'
import chip from '../ui/chip.module.css'
import { Pictogram } from '../ui/pictogram'
import styles from './kind-links.module.css'

interface Props {
  /** What there is. */
  readonly kinds: readonly PublicKindCode[]
  /** What is shown; empty: everything. */
  readonly chosen: readonly PublicKindCode[]
  /** The same list with other kinds. */
  readonly hrefFor: (kinds: readonly PublicKindCode[]) => string
}

/** Fewer kinds, or all again: each press is a link, so that it works where no script may run. */
export function KindLinks({ kinds, chosen, hrefFor }: Props) {
  const t = useTranslations('Widget')
  const names = useTranslations('Kinds')
  const toggled = (kind: PublicKindCode) =>
    chosen.includes(kind) ? chosen.filter((one) => one !== kind) : [...chosen, kind]
  return (
    <details className={`${filters.door} ${styles.box}`} data-kinds>
      <summary>{t('kinds')}</summary>
      <ul className={`${filters.chips} ${styles.list}`}>
        <li>
          <a
            className={`${chip.chip} ${styles.chip} ${chosen.length === 0 ? styles.on : ''}`}
            href={hrefFor([])}
            aria-current={chosen.length === 0 ? 'true' : undefined}
          >
            {t('allKinds')}
          </a>
        </li>
        {kinds.map((kind) => (
          <li key={kind}>
            <a
              className={`${chip.chip} ${styles.chip} ${chosen.includes(kind) ? styles.on : ''}`}
              href={hrefFor(toggled(kind))}
              aria-current={chosen.includes(kind) ? 'true' : undefined}
            >
              <Pictogram id={`kind-${kind}`} />
              {names(kind)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
