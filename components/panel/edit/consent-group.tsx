import { useTranslations } from 'next-intl'
import { CONSENT_ROLES, CONSENT_SCOPES, EARLIEST_CONSENT } from '@/lib/domain/consent'
import { recordAt, textAt } from '@/lib/panel-form/form-values'
import { SelectField } from '../form/select-field'
import { TextField } from '../form/text-field'
import { countFaults } from './count-faults'
import type { EditFormState } from './edit-form-state'
import { EditGroup } from './edit-group'

/** That the service agreed to be listed: an office, a day and to what; never a name, and never public. */
export function ConsentGroup({ form }: { readonly form: EditFormState }) {
  const t = useTranslations('PanelForm')
  const typed = recordAt(form.values, 'consent')
  const field = (name: string) => ({
    name: `consent.${name}`,
    value: textAt(typed, name),
    fault: form.faults.get(`consent.${name}`),
  })
  const isRecorded = textAt(typed, 'role') !== '' || textAt(typed, 'date') !== ''
  const choices = (none: string, all: readonly { value: string; label: string }[]) => [
    { label: null, choices: [{ value: '', label: none }, ...all] },
  ]
  return (
    <EditGroup
      title={isRecorded ? t('groupConsent') : `${t('groupConsent')}: ${t('consentNone')}`}
      isCritical
      faultCount={countFaults(form, 'consent')}
      hint={t('consentHint')}
    >
      <SelectField
        {...field('role')}
        label={t('role')}
        groups={choices(
          t('role_none'),
          CONSENT_ROLES.map((value) => ({ value, label: t(`role_${value}`) })),
        )}
      />
      <TextField
        {...field('date')}
        label={t('consentDate')}
        hint={t('consentDateHint', { year: EARLIEST_CONSENT.slice(0, 4) })}
        type="date"
      />
      <SelectField
        {...field('scope')}
        label={t('scope')}
        groups={choices(
          t('choose'),
          CONSENT_SCOPES.map((value) => ({ value, label: t(`scope_${value}`) })),
        )}
      />
    </EditGroup>
  )
}
