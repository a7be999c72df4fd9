import { useLocale, useTranslations } from 'next-intl'
import { type Need, needSegment } from '@/lib/domain/need'
import type { Place } from '@/lib/domain/place'
import styles from './need-ways.module.css'

interface Props {
  readonly need: Need
  readonly place: Place
}

/** When this is not it: everything here, the same far away, or another reason to come. */
export function NeedWays({ need, place }: Props) {
  const locale = useLocale()
  const t = useTranslations('NeedPage')
  return (
    <ul className={styles.ways}>
      <li>
        <a href={`/${locale}/l/${place.ubigeo}`}>{t('allHere', { place: place.name })}</a>
      </li>
      <li>
        <a href={`/${locale}/n/${needSegment(need)}`}>{t('otherRegion')}</a>
      </li>
      <li>
        <a href={`/${locale}`}>{t('otherNeeds')}</a>
      </li>
    </ul>
  )
}
