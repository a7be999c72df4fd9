import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ConfidentialBody } from '@/components/listing/confidential-body'
import { OpenListingBody } from '@/components/listing/open-listing-body'
import { PreviewFrame } from '@/components/panel/edit/preview-frame'
import { currentInstant } from '@/lib/data/current-instant'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { findAggressorNumbers } from '@/lib/data/restricted/find-aggressor-numbers'
import { getGazetteer } from '@/lib/data/restricted/get-gazetteer'
import { applyChanges } from '@/lib/domain/apply-changes'
import { limaDate } from '@/lib/domain/lima-date'
import { isLocale } from '@/lib/domain/locale'
import { changesOfForm } from '@/lib/panel-form/changes-of-form'
import { previewListing } from '@/lib/panel-form/preview-listing'
import { readDraft } from '../../edit-draft'
import { openListingPage } from '../../open-listing-page'
import { placePath } from '../../place-path'

/** The public page as it would be with the draft, in the language of its address (lib/http/panel-door.mjs). */
export default async function Page({ params }: PageProps<'/panel/fichas/[id]/vista/[lengua]'>) {
  const { id, lengua } = await params
  if (!isLocale(lengua)) notFound()
  const { listing: current, draft } = await openListingPage(id)
  const t = await getTranslations({ locale: lengua, namespace: 'PanelForm' })
  const gazetteer = getGazetteer()
  const today = limaDate(currentInstant())
  const kept = readDraft(draft)
  const read = kept && changesOfForm(current, kept, { gazetteer, providerOn: today })
  const hasFaults = read !== null && 'errors' in read
  const listing = read && 'changes' in read ? applyChanges(current, read.changes) : current
  const held = new Set(await findAggressorNumbers(getCatalogue()))
  const shown = hasFaults || !listing ? null : previewListing(listing, held, today)
  return (
    <PreviewFrame
      id={id}
      locale={lengua}
      note={t(hasFaults ? 'previewFaults' : 'previewIntro')}
      pictograms={
        shown
          ? [
              'phone',
              'external',
              `kind-${shown.kind}`,
              ...shown.gates.map((gate) => `kind-${gate}` as const),
            ]
          : []
      }
    >
      {shown === null && !hasFaults && <p>{t('previewNothing')}</p>}
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
