import { getTranslations } from 'next-intl/server'
import { ChoiceField } from '@/components/panel/form/choice-field'
import { IntentButton } from '@/components/panel/form/intent-button'
import { AccountField } from '@/components/panel/shell/account-field'
import styles from '@/components/panel/shell/stack.module.css'
import { createOrganisation } from './actions'

export async function OrganisationForm() {
  const t = await getTranslations('PanelPeople')
  return (
    <section className={styles.card}>
      <h2>{t('organisationTitle')}</h2>
      <form action={createOrganisation} className={styles.stack}>
        <AccountField name="name" label={t('name')} autoComplete="off" />
        <ChoiceField
          name="moderates"
          legend={t('whatItDoes')}
          choices={[{ value: 'on', label: t('willModerate') }]}
          chosen={[]}
          fault={undefined}
          isMany
        />
        <IntentButton text={t('createOrganisation')} look="strong" />
      </form>
    </section>
  )
}
