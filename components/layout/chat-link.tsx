import { useTranslations } from 'next-intl'
import { Pictogram } from '../ui/pictogram'
import styles from './chat-link.module.css'

/**
 * The way to write instead of speaking. It leads to the service's own page, not straight out: where
 * the chat lives was last seen in 2021, and she should read that before she leaves.
 */
export function ChatLink({ href }: { readonly href: string }) {
  const t = useTranslations('Numbers')
  return (
    <a className={styles.chat} href={href}>
      <Pictogram id="kind-chat" />
      <span>
        <b>{t('chat')}</b>
        {t('chatFor')}
        <small>{t('chatAddress')}</small>
      </span>
    </a>
  )
}
