import { getTranslations } from 'next-intl/server'
import { fieldLabel } from '@/components/panel/edit/field-label'
import { FocusOnFaults } from '@/components/panel/edit/focus-on-faults'
import { ErrorSummary } from '@/components/panel/form/error-summary'
import { ErrorNote } from '@/components/panel/notice/error-note'
import type { FormError } from '@/lib/panel-form/form-error'
import type { SentBack } from './sent-back'

interface Props {
  readonly sent: SentBack | null
  /** Keys of `PanelErrors` in the address of the page. */
  readonly keys: readonly string[]
  readonly errors: readonly FormError[]
}

/** Why a form was not sent: as a whole, and by field. */
export async function RefusedNotes({ sent, keys, errors }: Props) {
  const t = await getTranslations('PanelForm')
  if (sent === null && keys.length + errors.length === 0) return null
  return (
    <FocusOnFaults faults={sent && [sent.fault ?? '', ...errors.map(({ name }) => name)]}>
      <ErrorNote keys={sent?.fault ? [sent.fault] : keys} />
      {sent?.fault === 'notFresh' && (
        <p>
          <a href="/panel/entrar/confirmar?volver=%2Fpanel" target="_blank" rel="noopener">
            {t('notFreshLink')}
          </a>
        </p>
      )}
      <ErrorSummary errors={errors} labelOf={(name) => fieldLabel(t, name)} />
    </FocusOnFaults>
  )
}
