import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Missing } from '@/lib/domain/review'
import { phoneText } from '@/lib/panel-form/phone-text'
import { IntentButton } from '../form/intent-button'
import { TextField } from '../form/text-field'
import { CallBackFields } from './call-back-fields'
import styles from './decision.module.css'

type Action = (form: FormData) => Promise<void>

interface Props {
  readonly id: string
  readonly missing: readonly Missing[]
  /** Numbers of the listing as it is now: those to call. */
  readonly oldNumbers: readonly string[]
  readonly mayApprove: boolean
  /** She may add the call alone, after her key too. */
  readonly mayCall: boolean
  readonly mayReject: boolean
  readonly mayComment: boolean
  readonly mayCancel: boolean
  readonly approve: Action
  readonly reject: Action
  readonly comment: Action
  readonly cancel: Action
}

interface FormProps {
  readonly proposal: string
  readonly title: string
  readonly action: Action
  /** What an address may lead to. */
  readonly anchor?: string
  readonly children: ReactNode
}

/** One thing that can be done. */
function Decision({ proposal, title, action, anchor, children }: FormProps) {
  return (
    <form id={anchor} className={styles.form} action={action} autoComplete="off">
      <h3>{title}</h3>
      <input type="hidden" name="id" value={proposal} />
      {children}
    </form>
  )
}

/** Everything that can be done with a proposal; each in a form of its own, none by a link. */
export function DecisionForms(props: Props) {
  const t = useTranslations('PanelReview')
  const { id: proposal, missing } = props
  const numbers = props.oldNumbers.map(phoneText).join(' · ')
  const advice = numbers ? t('callOld', { numbers }) : t('callOfficial')
  const words = { hint: t('textHint'), value: '', fault: undefined, size: 'long' } as const
  return (
    <div className={styles.forms}>
      {props.mayApprove && (
        <Decision
          proposal={proposal}
          title={t('approveTitle')}
          action={props.approve}
          anchor="aprobar"
        >
          {missing.includes('call_back') && <CallBackFields advice={advice} fault={undefined} />}
          <IntentButton text={t('approve')} look="strong" />
        </Decision>
      )}
      {!props.mayApprove && props.mayCall && missing.includes('call_back') && (
        <Decision
          proposal={proposal}
          title={t('callTitle')}
          action={props.approve}
          anchor="aprobar"
        >
          <CallBackFields advice={advice} fault={undefined} />
          <IntentButton text={t('call')} look="strong" />
        </Decision>
      )}
      {props.mayComment && (
        <Decision proposal={proposal} title={t('commentTitle')} action={props.comment}>
          <TextField name="text" label={t('commentText')} {...words} />
          <IntentButton text={t('comment')} />
        </Decision>
      )}
      {props.mayReject && (
        <Decision
          proposal={proposal}
          title={t('rejectTitle')}
          action={props.reject}
          anchor="rechazar"
        >
          <TextField name="reason" label={t('reason')} {...words} />
          <IntentButton text={t('reject')} look="danger" />
        </Decision>
      )}
      {props.mayCancel && (
        <Decision proposal={proposal} title={t('cancelTitle')} action={props.cancel}>
          <IntentButton text={t('cancel')} look="danger" />
        </Decision>
      )}
    </div>
  )
}
