import { useTranslations } from 'next-intl'
import { WITHDRAWAL_REASONS } from '@/lib/domain/withdrawal-reason'
import { ChoiceField } from '../form/choice-field'
import { IntentButton } from '../form/intent-button'
import { TextField } from '../form/text-field'
import { Notice } from '../notice/notice'
import stack from '../shell/stack.module.css'
import styles from './edit-form.module.css'

interface Props {
  readonly serviceId: string
  readonly name: string
  readonly action: (form: FormData) => Promise<void>
}

/** Why a listing should go: a reason of the list, and words where it does not say enough. */
export function ProposeWithdrawalForm({ serviceId, name, action }: Props) {
  const t = useTranslations('PanelForm')
  return (
    <form action={action} className={stack.stack} autoComplete="off">
      <h2>{name}</h2>
      <Notice>
        <p>{t('proposeWithdrawalIntro')}</p>
      </Notice>
      <input type="hidden" name="serviceId" value={serviceId} />
      <ChoiceField
        name="reason"
        legend={t('withdrawalReason')}
        choices={WITHDRAWAL_REASONS.map((value) => ({
          value,
          label: t(`withdrawalReason_${value}`),
        }))}
        chosen={[]}
        fault={undefined}
      />
      <TextField
        name="words"
        label={t('withdrawalWords')}
        hint={t('withdrawalWordsHint')}
        value=""
        fault={undefined}
        size="long"
      />
      <div className={styles.actions}>
        <IntentButton text={t('proposeWithdrawal')} look="danger" />
      </div>
    </form>
  )
}
