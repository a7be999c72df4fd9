import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import styles from './edit-group.module.css'

interface Props {
  readonly title: string
  /** Two keys and a call before the public sees it. */
  readonly isCritical?: boolean
  readonly isOpen?: boolean
  readonly faultCount: number
  readonly hint?: string
  readonly children: ReactNode
}

/** A part of the edit form, folded until it is wanted or something in it is wrong. */
export function EditGroup({
  title,
  isCritical = false,
  isOpen = false,
  faultCount,
  hint,
  children,
}: Props) {
  const t = useTranslations('PanelForm')
  const errors = useTranslations('PanelErrors')
  return (
    <details className={styles.group} open={isOpen || faultCount > 0}>
      <summary>
        {title}
        {isCritical && <span className={styles.keys}>{t('twoKeys')}</span>}
        {faultCount > 0 && (
          <span className={styles.wrong}>{errors('inGroup', { count: faultCount })}</span>
        )}
      </summary>
      <div className={styles.body}>
        {hint && <p className={styles.hint}>{hint}</p>}
        {children}
      </div>
    </details>
  )
}
