import { useTranslations } from 'next-intl'
import type { PublicKindCode } from '@/lib/domain/kind'
import { formatList } from '@/lib/i18n/formats'
import { Careful } from '../layout/careful'
import styles from './absent-kinds.module.css'

interface Props {
  readonly kinds: readonly PublicKindCode[]
  /** The department looked through. */
  readonly place: string
}

/** What we know of nobody offering here, and the next step: never «there is no help». */
export function AbsentKinds({ kinds, place }: Props) {
  const t = useTranslations('PlacePage')
  const names = useTranslations('Kinds')
  const dates = useTranslations('Dates')
  if (kinds.length === 0) return null
  return (
    <section className={styles.absent}>
      <h2>{t('absentTitle', { place })}</h2>
      <p>
        {t('absent', {
          kinds: formatList(
            dates,
            kinds.map((kind) => names(kind)),
          ),
        })}
      </p>
      <p>
        <Careful id="PlacePage.absentNext" />
      </p>
    </section>
  )
}
