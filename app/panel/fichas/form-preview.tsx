import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { LANGUAGE_NAMES } from '@/components/layout/language-nav'
import { LivePreview } from '@/components/panel/edit/live-preview'
import type { Listing } from '@/lib/domain/listing'
import { isLocale } from '@/lib/domain/locale'
import { PreviewBody } from './preview-body'

interface Props {
  readonly formId: string
  readonly look: (form: FormData) => Promise<ReactNode>
  /** As the form's page has it; null while something is missing. */
  readonly listing: Listing | null
  /** Day in Lima. */
  readonly today: string
  /** The form's button leads to the whole page; of a safe house nothing is kept that it could show. */
  readonly isKept: boolean
  /** The language that she had chosen before the page was drawn, as its address has it. */
  readonly wished: string | undefined
  /** Its address says that the preview stood open. */
  readonly wasOpen: boolean
}

/** The live preview of a form, first drawn by its page in the panel's own language. */
export async function FormPreview({
  formId,
  look,
  listing,
  today,
  isKept,
  wished,
  wasOpen,
}: Props) {
  const t = await getTranslations('PanelForm')
  const ownLocale = await getLocale()
  const layout = await getTranslations('Layout')
  return (
    <LivePreview
      formId={formId}
      look={look}
      first={listing && <PreviewBody listing={listing} today={today} />}
      ownLocale={ownLocale}
      wished={wished !== undefined && isLocale(wished) ? wished : ownLocale}
      wasOpen={wasOpen}
      names={LANGUAGE_NAMES}
      words={{
        title: t('previewTitle'),
        hint: isKept ? t('previewPicture', { button: t('preview') }) : t('previewHouse'),
        languages: layout('languages'),
        updated: t('previewUpdated'),
        incomplete: t('previewIncomplete'),
        failed: t('previewFailed'),
      }}
    />
  )
}
