import { useTranslations } from 'next-intl'
import { recordAt, textAt } from '@/lib/panel-form/form-values'
import { SOURCE_WAYS } from '@/lib/panel-form/source-from-values'
import { ChoiceField } from '../form/choice-field'
import { TextField } from '../form/text-field'
import { countFaults } from './count-faults'
import type { EditFormState } from './edit-form-state'
import { EditGroup } from './edit-group'

/** Where a moderator has what she writes from: whoever reads it is told, as of every fact. */
export function SourceGroup({ form }: { readonly form: EditFormState }) {
  const t = useTranslations('PanelForm')
  const ways = useTranslations('TrustHow')
  const { values, faults } = form
  const typed = recordAt(values, 'source')
  const field = (name: string) => ({
    name: `source.${name}`,
    value: textAt(typed, name),
    fault: faults.get(`source.${name}`),
  })
  return (
    <EditGroup
      title={t('groupSource')}
      isOpen
      faultCount={countFaults(form, 'source')}
      hint={t('sourceHint')}
    >
      <TextField {...field('sourceTitle')} label={t('sourceTitle')} maxLength={300} />
      <ChoiceField
        name="source.how"
        legend={t('how')}
        choices={SOURCE_WAYS.map((value) => ({ value, label: ways(value) }))}
        chosen={[textAt(typed, 'how')]}
        fault={faults.get('source.how')}
      />
      <TextField
        {...field('sourceDate')}
        label={t('sourceDate')}
        hint={t('sourceDateHint')}
        size="short"
        maxLength={10}
      />
      <TextField
        {...field('sourceUrl')}
        label={t('sourceUrl')}
        hint={t('sourceUrlHint')}
        keyboard="url"
      />
    </EditGroup>
  )
}
