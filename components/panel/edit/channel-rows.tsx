import { useTranslations } from 'next-intl'
import { CHANNEL_KINDS } from '@/lib/domain/channel'
import { TRI } from '@/lib/domain/tri'
import { textAt } from '@/lib/panel-form/form-values'
import { ChoiceField } from '../form/choice-field'
import { TextField } from '../form/text-field'
import type { EditFormState } from './edit-form-state'
import { HoursEditor } from './hours-editor'
import { LanguageRows } from './language-rows'
import { LevelField } from './level-field'
import { RowList } from './row-list'

/** Every way to call or write. A number is typed as people write it. */
export function ChannelRows({ form }: { readonly form: EditFormState }) {
  const t = useTranslations('PanelForm')
  const answers = useTranslations('Attributes')
  return (
    <RowList
      name="channels"
      values={form.values}
      field="channels"
      legendOf={(number) => t('channel', { number })}
      addText={t('addChannel')}
    >
      {(row, at) => (
        <>
          <ChoiceField
            name={`${at}.kind`}
            legend={t('channelKind')}
            choices={CHANNEL_KINDS.map((kind) => ({ value: kind, label: t(`channel_${kind}`) }))}
            chosen={[textAt(row, 'kind')]}
            fault={form.faults.get(`${at}.kind`)}
          />
          <TextField
            name={`${at}.value`}
            label={t('channelValue')}
            hint={t('channelValueHint')}
            value={textAt(row, 'value')}
            fault={form.faults.get(`${at}.value`)}
          />
          <TextField
            name={`${at}.menu`}
            label={t('menu')}
            hint={t('menuHint')}
            value={textAt(row, 'menu')}
            fault={form.faults.get(`${at}.menu`)}
            size="short"
            keyboard="numeric"
            maxLength={2}
          />
          <ChoiceField
            name={`${at}.free`}
            legend={t('callFree')}
            choices={TRI.map((value) => ({
              value,
              label: value === 'unknown' ? t('unknown') : answers(value),
            }))}
            chosen={[textAt(row, 'free') || 'unknown']}
            fault={form.faults.get(`${at}.free`)}
          />
          <HoursEditor form={form} name={`${at}.hours`} owner={row} mayBeNone />
          <LanguageRows form={form} name={at} owner={row} />
          <LevelField
            form={form}
            name={`${at}.visibility`}
            label={t('channelLevel')}
            value={textAt(row, 'visibility')}
          />
        </>
      )}
    </RowList>
  )
}
