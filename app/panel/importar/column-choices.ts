import { getTranslations } from 'next-intl/server'
import type { ChoiceGroup } from '@/components/panel/form/select-field'
import { missingColumns } from '@/lib/import/missing-columns'
import { columnWords } from './column-words'

/** Our columns that a file has not, under headings, in the member's language. */
export async function columnChoices(names: readonly string[]): Promise<ChoiceGroup[]> {
  const t = await getTranslations('PanelImport')
  const words = {
    form: await getTranslations('PanelForm'),
    answers: await getTranslations('Attributes'),
    fields: await getTranslations('TrustHow'),
    hours: await getTranslations('Hours'),
  }
  const toGroup = (label: string, columns: readonly string[]) => ({
    label,
    choices: columns.map((value) => ({ value, label: columnWords(words, value) })),
  })
  const { required, more, sources } = missingColumns(names)
  return [
    toGroup(t('mapRequired'), required),
    toGroup(t('mapMore'), more),
    toGroup(t('mapSources'), sources),
  ].filter(({ choices }) => choices.length > 0)
}
