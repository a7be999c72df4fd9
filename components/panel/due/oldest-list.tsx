import { useTranslations } from 'next-intl'
import type { DueField } from '@/lib/domain/due-fields'
import type { KindCode } from '@/lib/domain/kind'
import { kindWords } from '../edit/kind-words'
import cards from '../shell/card-list.module.css'
import { DueFields } from './due-fields'
import styles from './listing-name.module.css'

interface Props {
  readonly listings: readonly {
    readonly id: string
    readonly name: string | null
    readonly kind: KindCode
    readonly department: string | null
    readonly due: readonly DueField[]
  }[]
  readonly departmentOf: (code: string) => string
}

/** What is oldest, by risk and never by visits, which nobody counts. */
export function OldestList({ listings, departmentOf }: Props) {
  const t = useTranslations('PanelHome')
  const kinds = useTranslations('Kinds')
  const form = useTranslations('PanelForm')
  if (listings.length === 0) return <p>{t('nothingOld')}</p>
  return (
    <ol className={cards.list}>
      {listings.map(({ id, name, kind, department, due }) => {
        const kindName = kindWords(kinds, form, kind)
        return (
          <li key={id} className={cards.row}>
            <a className={styles.name} href={`/panel/fichas/${id}`}>
              {name ?? kindName}
            </a>
            <p>{[kindName, department && departmentOf(department)].filter(Boolean).join(' · ')}</p>
            <DueFields due={due} shown={3} />
          </li>
        )
      })}
    </ol>
  )
}
