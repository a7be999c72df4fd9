import { getTranslations } from 'next-intl/server'
import { OldestList } from '@/components/panel/due/oldest-list'
import { PanelPage } from '@/components/panel/shell/panel-page'
import { requireActor } from '@/lib/auth/require-actor'
import { currentInstant } from '@/lib/data/current-instant'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { findOldest, OLDEST_AT_MOST } from '@/lib/data/restricted/find-oldest'
import { getGazetteer } from '@/lib/data/restricted/get-gazetteer'
import { toPlaceChoices } from '@/lib/panel-form/place-choices'

/** What is oldest, by risk. */
export default async function Page() {
  const actor = await requireActor()
  const t = await getTranslations('PanelHome')
  const listings = await findOldest(getCatalogue(), actor, currentInstant())
  return (
    <PanelPage actor={actor} title={t('dueTitle')} path="/panel/vencimientos">
      <p>{t('dueIntro')}</p>
      {listings.length === OLDEST_AT_MOST && <p>{t('dueCut', { count: OLDEST_AT_MOST })}</p>}
      <OldestList listings={listings} departmentOf={toPlaceChoices(getGazetteer()).nameOf} />
    </PanelPage>
  )
}
