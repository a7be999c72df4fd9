import { useTranslations } from 'next-intl'
import type { FieldChange } from '@/lib/domain/change'
import fold from '../../ui/fold.module.css'
import { ChangeDiff } from '../change/change-diff'
import { Notice } from '../notice/notice'
import styles from './import.module.css'

interface Props {
  readonly addedNames: readonly string[]
  readonly changed: readonly {
    readonly key: string
    readonly name: string
    readonly changes: readonly FieldChange[]
    readonly isOlder: boolean
  }[]
  readonly unchangedCount: number
  readonly absentCount: number
}

/** A page shows this many in full; all of them are proposals that are looked at one by one. */
const SHOWN = 50

/** What the file would change, listing by listing. */
export function PlanView({ addedNames, changed, unchangedCount, absentCount }: Props) {
  const t = useTranslations('PanelImport')
  return (
    <>
      <p className={styles.counts}>
        <span>{t('added', { count: addedNames.length })}</span>
        <span>{t('changed', { count: changed.length })}</span>
        <span>{t('unchanged', { count: unchangedCount })}</span>
        {absentCount > 0 && <span>{t('absent', { count: absentCount })}</span>}
      </p>
      {addedNames.length + changed.length === 0 && <Notice>{t('nothing')}</Notice>}
      {changed.slice(0, SHOWN).map(({ key, name, changes, isOlder }) => (
        <details key={key} className={fold.fold}>
          <summary>
            {name}
            {isOlder && ` · ${t('older')}`}
          </summary>
          <ChangeDiff changes={changes} />
        </details>
      ))}
      {addedNames.slice(0, SHOWN).map((name, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two new listings may have one name
        <p key={at}>+ {name}</p>
      ))}
    </>
  )
}
