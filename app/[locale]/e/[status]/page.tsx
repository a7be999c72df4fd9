import { ErrorDocument } from '@/components/layout/error-document'
import { openPage } from '../../open-page'

interface Props {
  readonly params: Promise<{ locale: string; status: string }>
}

const STATUSES = [400, 404, 405, 414, 431, 500, 503]

/** The kept error documents. Only the HTTP entry asks for them, and answers them under their status. */
export default async function ErrorPage({ params }: Props) {
  const { locale, status } = await params
  const { edition } = openPage(locale)
  const known = STATUSES.includes(Number(status)) ? Number(status) : 404
  return <ErrorDocument status={known} edition={edition} />
}
