import { useTranslations } from 'next-intl'
import { IntentButton } from '../form/intent-button'
import { Notice } from '../notice/notice'
import styles from '../shell/stack.module.css'

interface Props {
  readonly serviceId: string
  /** It was public once. */
  readonly isWithdrawn: boolean
  /** Somebody has asked for it already. */
  readonly isAwaited: boolean
  readonly action: (form: FormData) => Promise<void>
}

/** That nobody sees the listing, and the way to ask for it: two organisations and a call. */
export function PublishForm({ serviceId, isWithdrawn, isAwaited, action }: Props) {
  const t = useTranslations('PanelForm')
  if (isAwaited) return <Notice>{t('publishWaits')}</Notice>
  return (
    <Notice>
      <form action={action} className={styles.stack}>
        <p>{t('publishHint')}</p>
        <input type="hidden" name="serviceId" value={serviceId} />
        <IntentButton text={t(isWithdrawn ? 'publishAgain' : 'publishFirst')} />
      </form>
    </Notice>
  )
}
