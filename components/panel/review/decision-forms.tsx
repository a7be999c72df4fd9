import { useTranslations } from 'next-intl'
import type { Missing } from '@/lib/domain/review'
import { IntentButton } from '../form/intent-button'
import { TextField } from '../form/text-field'
import { CallBackFields } from './call-back-fields'
import styles from './decision.module.css'

type Action = (form: FormData) => Promise<void>

interface Props {
  readonly id: string
  readonly missing: readonly Missing[]
  readonly oldNumbers: readonly string[]
  readonly mayApprove: boolean
  readonly mayReject: boolean
  readonly mayComment: boolean
  readonly mayCancel: boolean
  readonly approve: Action
  readonly reject: Action
  readonly comment: Action
  readonly cancel: Action
}

/** Everything that can be done with a proposal; each in a form of its own, none by a link. */
export function DecisionForms(props: Props) {
  const t = useTranslations('PanelReview')
  const { id, missing, oldNumbers } = props
  return (
    <div className={styles.forms}>
      {props.mayApprove && (
        <form id="aprobar" className={styles.form} action={props.approve} autoComplete="off">
          <h3>{t('approveTitle')}</h3>
          <input type="hidden" name="id" value={id} />
          {missing.includes('call_back') && (
            <CallBackFields oldNumbers={oldNumbers} fault={undefined} />
          )}
          <IntentButton text={t('approve')} look="strong" />
        </form>
      )}
      {props.mayComment && (
        <form className={styles.form} action={props.comment} autoComplete="off">
          <h3>{t('commentTitle')}</h3>
          <input type="hidden" name="id" value={id} />
          <TextField
            name="text"
            label={t('commentText')}
            hint={t('textHint')}
            value=""
            fault={undefined}
            size="long"
          />
          <IntentButton text={t('comment')} />
        </form>
      )}
      {props.mayReject && (
        <form id="rechazar" className={styles.form} action={props.reject} autoComplete="off">
          <h3>{t('rejectTitle')}</h3>
          <input type="hidden" name="id" value={id} />
          <TextField
            name="reason"
            label={t('reason')}
            hint={t('textHint')}
            value=""
            fault={undefined}
            size="long"
          />
          <IntentButton text={t('reject')} look="danger" />
        </form>
      )}
      {props.mayCancel && (
        <form className={styles.form} action={props.cancel}>
          <h3>{t('cancelTitle')}</h3>
          <input type="hidden" name="id" value={id} />
          <IntentButton text={t('cancel')} look="danger" />
        </form>
      )}
    </div>
  )
}
