import { getTranslations } from 'next-intl/server'
import { ConfidentialBody } from '@/components/listing/confidential-body'
import { OpenListingBody } from '@/components/listing/open-listing-body'
import { PictogramSheet } from '@/components/ui/pictogram'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { findAggressorNumbers } from '@/lib/data/restricted/find-aggressor-numbers'
import { getGazetteer } from '@/lib/data/restricted/get-gazetteer'
import type { Listing } from '@/lib/domain/listing'
import { previewListing } from '@/lib/panel-form/preview-listing'
import { placePath } from './[id]/place-path'

export interface PreviewBodyProps {
  readonly listing: Listing
  /** Day in Lima. */
  readonly today: string
}

/** What the public would read of a listing as it stands, in the language of whatever draws it. */
export async function PreviewBody({ listing, today }: PreviewBodyProps) {
  const t = await getTranslations('PanelForm')
  const gazetteer = getGazetteer()
  const held = new Set(await findAggressorNumbers(getCatalogue()))
  const shown = previewListing(listing, held, today)
  if (shown === null) return <p>{t('previewNothing')}</p>
  const gates = shown.gates.map((gate) => `kind-${gate}` as const)
  return (
    <>
      <PictogramSheet ids={['phone', 'external', `kind-${shown.kind}`, ...gates]} />
      {shown.exposure === 'CONFIDENTIAL' ? (
        <ConfidentialBody
          listing={shown}
          department={placePath(gazetteer, shown.department).at(-1)?.name ?? ''}
          hrefOf={() => '#main'}
        />
      ) : (
        <OpenListingBody listing={shown} pathTo={(ubigeo) => placePath(gazetteer, ubigeo)} />
      )}
    </>
  )
}
