import { useTranslations } from 'next-intl'
import { rowsAt } from '@/lib/panel-form/form-values'
import { IntentButton } from '../form/intent-button'
import { countFaults } from './count-faults'
import type { EditFormState } from './edit-form-state'
import { EditGroup } from './edit-group'
import { HoursEditor } from './hours-editor'
import { JourneyRows } from './journey-rows'
import { LanguageRows } from './language-rows'
import { PointFields } from './point-fields'

/** Each door: hours first, since they change most; then languages, then where it is. */
export function PointGroups({ form }: { readonly form: EditFormState }) {
  const t = useTranslations('PanelForm')
  const points = rowsAt(form.values, 'points')
  const numbered = (title: string, at: number) =>
    points.length > 1 ? t('ofPoint', { title, number: at + 1 }) : title
  return (
    <>
      {points.map((row, at) => {
        const name = `points[${at}]`
        const hours = countFaults(form, `${name}.hours`)
        const languages = countFaults(form, `${name}.languages`)
        const journeys = countFaults(form, `${name}.journeys`)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: points have no identity but their place
          <div key={at}>
            <EditGroup
              title={numbered(t('groupHours'), at)}
              isOpen={at === 0}
              faultCount={hours}
              hint={t('hoursHint')}
            >
              <HoursEditor form={form} name={`${name}.hours`} owner={row} mayBeNone={false} />
            </EditGroup>
            <EditGroup
              title={numbered(t('groupLanguages'), at)}
              faultCount={languages}
              hint={t('languagesHint')}
            >
              <LanguageRows form={form} name={name} owner={row} />
            </EditGroup>
            <EditGroup
              title={numbered(t('groupPlace'), at)}
              isCritical
              faultCount={countFaults(form, name) - hours - languages - journeys}
            >
              <PointFields form={form} name={name} row={row} />
              <div>
                <IntentButton text={t('removePoint')} intent={`remove:${name}`} look="danger" />
              </div>
            </EditGroup>
            <EditGroup
              title={numbered(t('groupJourneys'), at)}
              faultCount={journeys}
              hint={t('journeysHint')}
            >
              <JourneyRows form={form} name={name} owner={row} />
            </EditGroup>
          </div>
        )
      })}
      <p>
        <IntentButton text={t('addPoint')} intent="add:points" />
      </p>
    </>
  )
}
