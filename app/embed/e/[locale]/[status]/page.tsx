import { setRequestLocale } from 'next-intl/server'
import { WidgetError } from '@/components/widget/widget-error'
import { currentEdition } from '@/lib/edition/current'
import { readLocale } from '@/lib/widget/read-choice'
import { EMBED_METADATA, embedHost } from '../../../open-embed'

interface Props {
  readonly params: Promise<{ locale: string; status: string }>
}

export const metadata = EMBED_METADATA

/**
 * What the frame shows when something goes wrong: a page that may be framed, since the browser's own
 * «refused to connect» has no number on it. Only the HTTP entry asks for it.
 */
export default async function EmbedErrorPage({ params }: Props) {
  const { locale: requested, status } = await params
  const locale = readLocale(requested)
  setRequestLocale(locale)
  return (
    <WidgetError
      status={/^[45]\d\d$/.test(status) ? Number(status) : 404}
      edition={currentEdition()}
      locale={locale}
      host={embedHost()}
    />
  )
}
