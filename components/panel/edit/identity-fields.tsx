import { useTranslations } from 'next-intl'
import { isPublicKind, KIND_CODES, KINDS, type KindCode } from '@/lib/domain/kind'
import { textAt, textsAt } from '@/lib/panel-form/form-values'
import { ChoiceField } from '../form/choice-field'
import { SelectField } from '../form/select-field'
import { TextField } from '../form/text-field'
import type { EditFormState } from './edit-form-state'
import { kindWords } from './kind-words'

const OPEN_KINDS = KIND_CODES.filter((code) => KINDS[code].exposure === 'OPEN')
const SUB_KINDS = [...new Set(OPEN_KINDS.flatMap((code) => KINDS[code].subKinds))]

interface Props {
  readonly form: EditFormState
  /** Institutions to choose from; null: any is typed. */
  readonly operators: readonly string[] | null
}

/** What it is called, who runs it, what it is, and who leads there. */
export function IdentityFields({ form, operators }: Props) {
  const t = useTranslations('PanelForm')
  const kinds = useTranslations('Kinds')
  const { values, faults } = form
  const nameOf = (code: KindCode) => kindWords(kinds, t, code)
  const kind = OPEN_KINDS.find((code) => code === textAt(values, 'kind'))
  const subKinds = kind ? KINDS[kind].subKinds : SUB_KINDS
  const subKind = textAt(values, 'subKind')
  const offered = subKind === '' || subKinds.includes(subKind) ? subKinds : [...subKinds, subKind]
  const operator = {
    ...{ name: 'operator', label: t('operator') },
    ...{ value: textAt(values, 'operator'), fault: faults.get('operator') },
  }
  return (
    <>
      <TextField
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        value={textAt(values, 'name')}
        fault={faults.get('name')}
      />
      {operators === null ? (
        <TextField {...operator} />
      ) : (
        <SelectField
          {...operator}
          groups={[
            { label: null, choices: operators.map((name) => ({ value: name, label: name })) },
          ]}
        />
      )}
      <SelectField
        name="kind"
        label={t('kind')}
        groups={[
          {
            label: null,
            choices: [
              ...(kind ? [] : [{ value: '', label: t('choose') }]),
              ...OPEN_KINDS.map((code) => ({ value: code, label: nameOf(code) })),
            ],
          },
        ]}
        value={textAt(values, 'kind')}
        fault={faults.get('kind')}
      />
      {offered.length > 0 && (
        <SelectField
          name="subKind"
          label={t('subKind')}
          groups={[
            {
              label: null,
              choices: [
                { value: '', label: t('subKind_none') },
                ...offered.map((value) => ({
                  value,
                  label: t(`subKind_${value}` as 'subKind_none'),
                })),
              ],
            },
          ]}
          value={subKind}
          fault={faults.get('subKind')}
        />
      )}
      <ChoiceField
        name="gates"
        legend={t('gates')}
        hint={t('gatesHint')}
        choices={KIND_CODES.filter(isPublicKind).map((code) => ({
          value: code,
          label: kinds(code),
        }))}
        chosen={textsAt(values, 'gates')}
        fault={faults.get('gates')}
        isMany
      />
    </>
  )
}
