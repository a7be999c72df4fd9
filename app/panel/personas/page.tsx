import { getTranslations } from 'next-intl/server'
import { Faults } from '@/components/panel/shell/faults'
import { PanelPage } from '@/components/panel/shell/panel-page'
import { readNotes } from '@/components/panel/shell/read-notes'
import { requireActor } from '@/lib/auth/require-actor'
import { requireMayOrLeave } from '@/lib/auth/require-may-or-leave'
import { findModerating } from '@/lib/data/accounts/find-moderating'
import { findOrganisations } from '@/lib/data/accounts/find-organisations'
import { findPeople } from '@/lib/data/accounts/find-people'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { ActList } from './act-list'
import { InviteForm } from './invite-form'
import { OrganisationCard } from './organisation-card'
import { OrganisationForm } from './organisation-form'
import { SettingsNotice } from './settings-notice'

export default async function Page({ searchParams }: PageProps<'/panel/personas'>) {
  const actor = await requireActor()
  requireMayOrLeave(actor, 'person.invite')
  const { errors, notices } = readNotes(await searchParams)
  const now = new Date()
  const catalogue = getCatalogue()
  const organisations = await findOrganisations(catalogue, actor)
  const moderating = await findModerating(catalogue.client)
  const peopled = await findPeople(catalogue, actor, now)
  const t = await getTranslations('PanelPeople')
  return (
    <PanelPage actor={actor} title={t('title')} path="/panel/personas" notices={notices}>
      <Faults keys={errors} />
      <SettingsNotice moderating={moderating.length} />
      <ActList actor={actor} now={now} />
      {peopled.map((organisation) => (
        <OrganisationCard key={organisation.id} actor={actor} organisation={organisation} />
      ))}
      <InviteForm organisations={organisations} />
      <OrganisationForm />
    </PanelPage>
  )
}
