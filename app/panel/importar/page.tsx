import { getTranslations } from 'next-intl/server'
import styles from '@/components/panel/form/form.module.css'
import { IntentButton } from '@/components/panel/form/intent-button'
import { Blocks } from '@/components/panel/home/blocks'
import { Notice } from '@/components/panel/notice/notice'
import links from '@/components/panel/shell/listing-links.module.css'
import { PanelPage } from '@/components/panel/shell/panel-page'
import stack from '@/components/panel/shell/stack.module.css'
import { requireActor } from '@/lib/auth/require-actor'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { publishingBlocks } from '@/lib/data/restricted/publishing-blocks'
import { firstText } from '../first-text'
import { bring } from './actions'

/** Where a file of listings is brought. */
export default async function Page({ searchParams }: PageProps<'/panel/importar'>) {
  const actor = await requireActor()
  const t = await getTranslations('PanelImport')
  const search = await searchParams
  const blocks = await publishingBlocks(getCatalogue(), actor)
  const count = Number(firstText(search.propuestas))
  return (
    <PanelPage actor={actor} title={t('title')} path="/panel/importar">
      {count > 0 && <Notice>{t('proposed', { count })}</Notice>}
      {firstText(search.falta) === '1' && <Notice isWarning>{t('noFile')}</Notice>}
      {firstText(search.falta) === '2' && <Notice isWarning>{t('gone')}</Notice>}
      {firstText(search.bastante) && <Notice isWarning>{t('tooMany')}</Notice>}
      <p>{t('intro')}</p>
      <Blocks blocks={blocks} />
      <form action={bring} className={stack.stack}>
        <label className={styles.label} htmlFor="archivo">
          {t('file')}
        </label>
        <input
          className={styles.input}
          id="archivo"
          type="file"
          name="file"
          accept=".csv,.xlsx,.json,.geojson,text/csv,application/json"
        />
        <IntentButton text={t('check')} look="strong" />
      </form>
      <h2>{t('exportTitle')}</h2>
      <p>{t('exportIntro')}</p>
      <p className={links.links}>
        <a href="/panel/exportar/csv">{t('exportCsv')}</a>
        <a href="/panel/exportar/xlsx">{t('exportXlsx')}</a>
      </p>
    </PanelPage>
  )
}
