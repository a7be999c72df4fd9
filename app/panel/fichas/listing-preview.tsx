import { getTranslations } from 'next-intl/server'
import { PreviewFrame } from '@/components/panel/edit/preview-frame'
import type { Listing } from '@/lib/domain/listing'
import type { Locale } from '@/lib/domain/locale'
import { PreviewBody } from './preview-body'

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
  return (
    <PreviewFrame path={path} locale={locale} note={t(listing ? 'previewIntro' : 'previewFaults')}>
      {listing ? <PreviewBody listing={listing} today={today} /> : <h1>{t('previewTitle')}</h1>}
    </PreviewFrame>
  )
}
