import { useTranslations } from 'next-intl'
import { KIND_CODES } from '@/lib/domain/kind'
import { PROPOSAL_ORIGINS } from '@/lib/domain/review'
import { RISKS } from '@/lib/domain/risk'
import fold from '../../ui/fold.module.css'
import { kindWords } from '../edit/kind-words'
import { IntentButton } from '../form/intent-button'
import { SelectField } from '../form/select-field'
import styles from './queue-filters.module.css'

const STATES = ['submitted', 'stale', 'published', 'rejected', 'cancelled'] as const

interface Props {
  /** What is chosen, by the name of the filter. */
  readonly chosen: Readonly<Record<string, string | undefined>>
  readonly departments: readonly { readonly ubigeo: string; readonly name: string }[]
}

/** A plain form that asks by address, without any field for text. */
export function QueueFilters({ chosen, departments }: Props) {
  const t = useTranslations('PanelReview')
  const kinds = useTranslations('Kinds')
  const form = useTranslations('PanelForm')
  const filters = [
    { name: 'risk', choices: RISKS.map((value) => ({ value, label: t(`risk_${value}`) })) },
    {
      name: 'origin',
      choices: PROPOSAL_ORIGINS.map((value) => ({ value, label: t(`origin_${value}`) })),
    },
    {
      name: 'kind',
      choices: KIND_CODES.map((value) => ({
        value,
        label: kindWords(kinds, form, value),
      })),
    },
    {
      name: 'department',
      choices: departments.map(({ ubigeo, name }) => ({ value: ubigeo, label: name })),
    },
    { name: 'state', choices: STATES.map((value) => ({ value, label: t(`state_${value}`) })) },
  ] as const
  return (
    <details className={fold.fold} open={Object.values(chosen).some(Boolean)}>
      <summary>{t('filter')}</summary>
      <form className={styles.filters} method="get" action="/panel/revision">
        {filters.map(({ name, choices }) => (
          <SelectField
            key={name}
            name={name}
            label={t(`filter_${name}`)}
            groups={[{ label: null, choices: [{ value: '', label: t('all') }, ...choices] }]}
            value={chosen[name] ?? ''}
          />
        ))}
        <IntentButton text={t('filter')} />
      </form>
    </details>
  )
}
