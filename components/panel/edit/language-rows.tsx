import { useTranslations } from 'next-intl'
import { CARE_LANGUAGES, LANGUAGE_CONFIRMED_BY } from '@/lib/domain/language'
import { type FormValues, textAt, textsAt } from '@/lib/panel-form/form-values'
import { ChoiceField } from '../form/choice-field'
import { SelectField } from '../form/select-field'
import { DayChoices } from './day-choices'
import type { EditFormState } from './edit-form-state'
import { RowList } from './row-list'

const FORMS = ['staff', 'interpreter', 'phone', 'unknown'] as const

interface Props {
  readonly form: EditFormState
  readonly name: string
  readonly owner: FormValues
}

/** Who can be attended in her language, how, and on which days. None: not known. */
export function LanguageRows({ form, name, owner }: Props) {
  const t = useTranslations('PanelForm')
  const names = useTranslations('CareLanguages')
  // Of whoever called or went there a provider keeps the word, and gives none.
  const witnesses = (kept: string) =>
    LANGUAGE_CONFIRMED_BY.filter((by) => form.isWitness || by === 'provider' || by === kept)
  return (
    <RowList
      name={`${name}.languages`}
      values={owner}
      field="languages"
      legendOf={(number) => t('language', { number })}
      addText={t('addLanguage')}
    >
      {(row, at) => (
        <>
          <SelectField
            name={`${at}.code`}
            label={t('languageName')}
            groups={[
              {
                label: null,
                choices: [
                  { value: '', label: t('choose') },
                  ...CARE_LANGUAGES.map((code) => ({ value: code, label: names(code) })),
                ],
              },
            ]}
            value={textAt(row, 'code')}
            fault={form.faults.get(`${at}.code`)}
          />
          <ChoiceField
            name={`${at}.form`}
            legend={t('languageForm')}
            choices={FORMS.map((value) => ({ value, label: t(`languageForm_${value}`) }))}
            chosen={[textAt(row, 'form') || 'unknown']}
            fault={form.faults.get(`${at}.form`)}
          />
          <DayChoices
            name={`${at}.days`}
            chosen={textsAt(row, 'days')}
            fault={form.faults.get(`${at}.days`)}
          />
          <SelectField
            name={`${at}.confirmedBy`}
            label={t('confirmedBy')}
            hint={t('confirmedByHint')}
            groups={[
              {
                label: null,
                choices: [
                  { value: '', label: t('confirmedBy_nobody') },
                  ...witnesses(textAt(row, 'confirmedBy')).map((value) => ({
                    value,
                    label: t(`confirmedBy_${value}`),
                  })),
                ],
              },
            ]}
            value={textAt(row, 'confirmedBy')}
            fault={form.faults.get(`${at}.confirmedBy`)}
          />
        </>
      )}
    </RowList>
  )
}
