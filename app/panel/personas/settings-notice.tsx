import { getTranslations } from 'next-intl/server'
import styles from '@/components/panel/notice/notice.module.css'
import { readMailSettings } from '@/lib/mail/mail-settings'

/** What does not work yet, and why: no mail leaves, or nobody could turn the second key. */
export async function SettingsNotice({ moderating }: { readonly moderating: number }) {
  const t = await getTranslations('PanelPeople')
  const isMailOff = readMailSettings() === null
  return (
    <>
      {isMailOff && <p className={styles.notice}>{t('noMail')}</p>}
      {moderating < 2 && <p className={styles.notice}>{t('fewModerating')}</p>}
      {moderating === 2 && <p className={styles.notice}>{t('twoModerating')}</p>}
    </>
  )
}
