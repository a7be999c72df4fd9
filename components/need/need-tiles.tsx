import { useLocale, useTranslations } from 'next-intl'
import { ENTRIES, needSegment } from '@/lib/domain/need'
import { Pictogram, type PictogramId } from '../ui/pictogram'
import styles from './need-tiles.module.css'

/** The pictograms that `NeedTiles` draws. */
export const NEED_PICTOGRAMS: readonly PictogramId[] = ENTRIES.map(
  (entry) => `need-${entry}` as const,
)

/**
 * The eight ways in, by what happens and not by what it is called: many who need help do not see
 * themselves as victims.
 * @param place a place already chosen, whose results the tiles lead to; without it they ask for one.
 */
export function NeedTiles({ place }: { readonly place?: string }) {
  const locale = useLocale()
  const t = useTranslations('Needs')
  return (
    <ul className={styles.tiles}>
      {ENTRIES.map((entry) => {
        const segment = needSegment({ entry, letters: [] })
        return (
          <li key={entry}>
            <a className={styles.tile} href={`/${locale}/n/${segment}${place ? `/${place}` : ''}`}>
              <Pictogram id={`need-${entry}`} />
              {t(entry)}
            </a>
          </li>
        )
      })}
    </ul>
  )
}
