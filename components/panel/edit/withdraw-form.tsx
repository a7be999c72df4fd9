import { useTranslations } from 'next-intl'
import { phoneText } from '@/lib/panel-form/phone-text'
import { ChoiceField } from '../form/choice-field'
import { IntentButton } from '../form/intent-button'
import { Notice } from '../notice/notice'
import styles from './edit-form.module.css'

interface Props {
  readonly serviceId: string
  /** That she sees: a number may have moved to another place since. */
  readonly version: number
  readonly name: string
  /** Numbers and addresses in the listing's order: one of them may go alone. */
  readonly channels: readonly string[]
  readonly points: readonly string[]
  readonly action: (form: FormData) => Promise<void>
}

/** The one confirmation: what goes, that it goes at once, and how it could come back. */
export function WithdrawForm({ serviceId, version, name, channels, points, action }: Props) {
  const t = useTranslations('PanelForm')
  const choices = [
    { value: 'listing', label: t('withdrawAll') },
    ...channels.map((value, at) => ({ value: `channel:${at}`, label: phoneText(value) })),
    ...points.map((label, at) => ({ value: `point:${at}`, label })),
  ]
  return (
    <form action={action}>
      <h2>{name}</h2>
      <Notice isWarning>
        <p>{t('withdrawIntro')}</p>
        <p>{t('withdrawUndo')}</p>
      </Notice>
      <input type="hidden" name="serviceId" value={serviceId} />
      <input type="hidden" name="version" value={version} />
      <ChoiceField
        name="part"
        legend={t('withdrawPart')}
        choices={choices}
        chosen={['listing']}
        fault={undefined}
      />
      <div className={styles.actions}>
        <IntentButton text={t('withdrawYes')} look="danger" />
      </div>
    </form>
  )
}
