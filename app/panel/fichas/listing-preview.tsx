import { getTranslations } from 'next-intl/server'
import { ConfidentialBody } from '@/components/listing/confidential-body'
import { OpenListingBody } from '@/components/listing/open-listing-body'
import { PreviewFrame } from '@/components/panel/edit/preview-frame'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { findAggressorNumbers } from '@/lib/data/restricted/find-aggressor-numbers'
import { getGazetteer } from '@/lib/data/restricted/get-gazetteer'
import type { Listing } from '@/lib/domain/listing'
import type { Locale } from '@/lib/domain/locale'
import { previewListing } from '@/lib/panel-form/preview-listing'
import { placePath } from './[id]/place-path'

interface Props {
  /** Path of the form: `/panel/fichas/nueva`. */
  readonly path: string
  readonly locale: Locale
  /** As it would be; null when what is typed is no listing yet. */
  readonly listing: Listing | null
  /** Day in Lima. */
  readonly today: string
}

/** The public page of a listing as it would be, with a note that it is not published. */
export async function ListingPreview({ path, locale, listing, today }: Props) {
  const t = await getTranslations({ locale, namespace: 'PanelForm' })
  const gazetteer = getGazetteer()
  const held = new Set(await findAggressorNumbers(getCatalogue()))
  const shown = listing && previewListing(listing, held, today)
  const gates = shown?.gates.map((gate) => `kind-${gate}` as const) ?? []
  return (
    <PreviewFrame
      path={path}
      locale={locale}
      note={t(listing ? 'previewIntro' : 'previewFaults')}
      pictograms={shown ? ['phone', 'external', `kind-${shown.kind}`, ...gates] : []}
    >
      {listing && shown === null && <p>{t('previewNothing')}</p>}
      {shown?.exposure === 'CONFIDENTIAL' && (
        <ConfidentialBody
          listing={shown}
          department={placePath(gazetteer, shown.department).at(-1)?.name ?? ''}
          hrefOf={() => '#main'}
        />
      )}
      {shown?.exposure === 'OPEN' && (
        <OpenListingBody listing={shown} pathTo={(ubigeo) => placePath(gazetteer, ubigeo)} />
      )}
    </PreviewFrame>
  )
}
