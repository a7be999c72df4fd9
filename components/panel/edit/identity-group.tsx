import { useTranslations } from 'next-intl'
import { countFaults } from './count-faults'
import type { EditFormState } from './edit-form-state'
import { EditGroup } from './edit-group'
import type { EditTarget } from './edit-target'
import { IdentityFields } from './identity-fields'

interface Props {
  readonly form: EditFormState
  readonly target: EditTarget
}

/** What a service is; of a new one it is asked first, and stands open. */
export function IdentityGroup({ form, target }: Props) {
  const t = useTranslations('PanelForm')
  return (
    <EditGroup
      title={t('groupIdentity')}
      isCritical
      isOpen={target.isNew}
      faultCount={countFaults(form, 'name', 'operator', 'kind', 'subKind', 'gates')}
    >
      <IdentityFields form={form} operators={target.isNew ? target.operators : null} />
    </EditGroup>
  )
}
