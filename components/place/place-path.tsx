import { useTranslations } from 'next-intl'
import type { Place } from '@/lib/domain/place'
import styles from './place-path.module.css'

interface Props {
  readonly path: readonly Place[]
  readonly hrefFor: (ubigeo: string) => string
  readonly topHref: string
}

/** Perú › department › province: district names repeat, so the way down is always shown. */
export function PlacePath({ path, hrefFor, topHref }: Props) {
  const t = useTranslations('PlacePicker')
  return (
    <nav aria-label={t('path')}>
      <ol className={styles.path}>
        <li>
          <a href={topHref}>{t('peru')}</a>
        </li>
        {path.slice(0, -1).map(({ ubigeo, name }) => (
          <li key={ubigeo}>
            <a href={hrefFor(ubigeo)}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
