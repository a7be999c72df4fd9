import { useTranslations } from 'next-intl'
import { ChoiceField } from '@/components/panel/form/choice-field'
import { IntentButton } from '@/components/panel/form/intent-button'
import styles from '@/components/panel/shell/stack.module.css'
import type { ListingToEntrust } from '@/lib/data/accounts/listing-to-entrust'
import { give } from './actions'

interface Props {
  readonly organisationId: string
  readonly found: readonly ListingToEntrust[]
  readonly labelOf: (listing: ListingToEntrust) => string
}

/** More than these nobody reads through. */
const SHOWN = 100

/** What was found, to tick and give. */
export function GiveForm({ organisationId, found, labelOf }: Props) {
  const t = useTranslations('PanelPeople')
  if (found.length === 0) return <p>{t('keepsNothing')}</p>
  const shown = found.slice(0, SHOWN)
  return (
    <form action={give} className={styles.stack}>
      <input type="hidden" name="organisationId" value={organisationId} />
      <ChoiceField
        name="serviceIds"
        legend={t('keepsFound', { count: found.length })}
        choices={shown.map((listing) => ({ value: listing.id, label: labelOf(listing) }))}
        chosen={[]}
        fault={undefined}
        isMany
        {...(found.length > SHOWN && {
          hint: t('keepsMany', { shown: SHOWN, count: found.length }),
        })}
      />
      <IntentButton text={t('keepsGive')} look="strong" />
    </form>
  )
}
