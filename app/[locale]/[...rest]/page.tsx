import { ErrorDocument } from '@/components/layout/error-document'
import { openPage } from '../open-page'

/** Any other address: a whole page with the numbers, never the framework's own. */
export default async function RestPage({ params }: { params: Promise<{ locale: string }> }) {
  const { edition } = openPage((await params).locale)
  return <ErrorDocument status={404} edition={edition} />
}
