import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { textAt } from '@/lib/panel-form/form-values'
import unseen from '../../ui/unseen.module.css'
import { IntentButton } from '../form/intent-button'
import { TextField } from '../form/text-field'
import { ChannelRows } from './channel-rows'
import { ConsentGroup } from './consent-group'
import { countFaults } from './count-faults'
import { CoverageChoices } from './coverage-choices'
import styles from './edit-form.module.css'
import type { EditFormState } from './edit-form-state'
import { EditGroup } from './edit-group'
import type { EditTarget } from './edit-target'
import { FactGroups } from './fact-groups'
import { IdentityGroup } from './identity-group'
import { PointGroups } from './point-groups'
import { SourceGroup } from './source-group'
import { TargetInputs } from './target-inputs'
import { VisibilityFields } from './visibility-fields'

interface Props {
  readonly form: EditFormState
  /** Its form has no field for an address, a number or a name: there is nothing to leak. */
  readonly isConfidential: boolean
  /** Whether she may read and write the note that no provider sees. */
  readonly isModerator: boolean
  readonly target: EditTarget
  readonly action: (form: FormData) => Promise<void>
  /** Ids of the form's element, so that a script may keep the draft. */
  readonly formId: string
  /** The public page beside it, drawn by a script. */
  readonly preview?: ReactNode
  /** Scripts that only add. */
  readonly children?: ReactNode
}

/** Everything that may be said of a service, in groups; whole without script. */
export function EditForm({
  form,
  isConfidential,
  isModerator,
  target,
  action,
  formId,
  preview,
  children,
}: Props) {
  const t = useTranslations('PanelForm')
  const { values, faults } = form
  return (
    <form id={formId} className={styles.form} action={action} autoComplete="off" noValidate>
      {/* Drawn anew after each post: else fields would keep what was typed beside a row that went. */}
      <div key={JSON.stringify(values)} className={styles.fields}>
        {/* The first button of a form is the one that «Enter» presses. */}
        <button
          className={unseen.unseen}
          type="submit"
          name="intent"
          value={isConfidential ? 'submit' : 'save'}
          tabIndex={-1}
          aria-hidden="true"
        >
          {t(isConfidential ? 'submit' : 'save')}
        </button>
        <TargetInputs target={target} />
        {target.isNew && <IdentityGroup form={form} target={target} />}
        {!isConfidential && (
          <>
            <PointGroups form={form} />
            <EditGroup
              title={t('groupChannels')}
              isCritical
              faultCount={countFaults(form, 'channels')}
              hint={t('channelsHint')}
            >
              <ChannelRows form={form} />
            </EditGroup>
          </>
        )}
        <FactGroups form={form} isConfidential={isConfidential} />
        {!isConfidential && (
          <>
            <EditGroup title={t('groupCoverage')} faultCount={countFaults(form, 'coverage')}>
              <CoverageChoices form={form} />
            </EditGroup>
            {!target.isNew && <IdentityGroup form={form} target={target} />}
          </>
        )}
        <EditGroup
          title={t('groupVisibility')}
          isCritical
          faultCount={countFaults(form, 'visibility', 'fieldVisibility')}
          hint={t('visibilityHint')}
        >
          <VisibilityFields form={form} isConfidential={isConfidential} />
        </EditGroup>
        <ConsentGroup form={form} />
        {!isConfidential && isModerator && <SourceGroup form={form} />}
        {!isConfidential && isModerator && (
          <EditGroup title={t('groupNote')} faultCount={countFaults(form, 'internalNote')}>
            <TextField
              name="internalNote"
              label={t('note')}
              hint={t('noteHint')}
              value={textAt(values, 'internalNote')}
              fault={faults.get('internalNote')}
              size="long"
            />
          </EditGroup>
        )}
      </div>
      {preview && <div className={styles.beside}>{preview}</div>}
      <div className={styles.end}>
        <p className={styles.note}>{t(target.isNew ? 'newNext' : 'whatNext')}</p>
        <div className={styles.actions}>
          <IntentButton text={t('submit')} intent="submit" look="strong" />
          {!isConfidential && (
            <>
              <IntentButton text={t('preview')} intent="preview" />
              <IntentButton text={t('save')} intent="save" />
              <IntentButton text={t('discard')} intent="discard" look="danger" />
            </>
          )}
        </div>
        {children}
      </div>
    </form>
  )
}
