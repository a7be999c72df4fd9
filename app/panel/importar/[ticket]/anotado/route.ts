import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { requireActor } from '@/lib/auth/require-actor'
import { requireFresh } from '@/lib/auth/require-fresh'
import { currentInstant } from '@/lib/data/current-instant'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { findUpload } from '@/lib/data/restricted/find-upload'
import { annotate } from '@/lib/import/annotate'
import type { Issue } from '@/lib/import/issue'
import { toCsv } from '@/lib/import/to-csv'
import { issueText } from '../../issue-text'
import { lookAtUpload } from '../../look-at-upload'
import { readUpload } from '../../read-upload'

/** Her own file back, with what is wrong beside each line. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ readonly ticket: string }> },
): Promise<Response> {
  const actor = await requireActor()
  const { ticket } = await params
  requireFresh(actor, `/panel/importar/${ticket}`)
  const upload = await findUpload(getCatalogue(), actor, ticket, currentInstant())
  if (!upload) notFound()
  const t = await getTranslations('PanelImport')
  const words = await getTranslations('PanelImportIssues')
  const reading = await readUpload(upload)
  const { refused } = await lookAtUpload(actor, reading)
  const textOf = (issue: Issue) => issueText(t, words, issue)
  const text = toCsv(annotate(reading.table, refused, t('column'), textOf))
  return new Response(`\uFEFF${text}`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="kuska-revisado.csv"',
    },
  })
}
