import { getTranslations } from 'next-intl/server'
import { ReportList } from '@/components/panel/due/report-list'
import { PanelPage } from '@/components/panel/shell/panel-page'
import { requireActor } from '@/lib/auth/require-actor'
import { currentInstant } from '@/lib/data/current-instant'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { findReports } from '@/lib/data/restricted/find-reports'
import { close } from '../actions'

/** What readers pressed, by week. */
export default async function Page() {
  const actor = await requireActor()
  const t = await getTranslations('PanelHome')
  const reports = await findReports(getCatalogue(), actor, currentInstant())
  return (
    <PanelPage actor={actor} title={t('reportsTitle')} path="/panel/avisos">
      <p>{t('reportsIntro')}</p>
      <ReportList reports={reports} close={close} />
    </PanelPage>
  )
}
