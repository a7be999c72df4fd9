import { notFound } from 'next/navigation'
import { requireActor } from '@/lib/auth/require-actor'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { findListingsToExport } from '@/lib/data/restricted/find-listings-to-export'
import { getGazetteer } from '@/lib/data/restricted/get-gazetteer'
import { listingsToTable } from '@/lib/import/listings-to-table'
import { toCsv } from '@/lib/import/to-csv'
import { toWorkbook } from '@/lib/import/to-workbook'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** Her listings as a file that can be mended in a spreadsheet and brought back. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ readonly formato: string }> },
): Promise<Response> {
  const actor = await requireActor()
  const { formato } = await params
  if (formato !== 'csv' && formato !== 'xlsx') notFound()
  const listings = await findListingsToExport(getCatalogue(), actor)
  const table = listingsToTable(listings, getGazetteer())
  const body = formato === 'csv' ? `\uFEFF${toCsv(table)}` : new Uint8Array(await toWorkbook(table))
  return new Response(body, {
    headers: {
      'Content-Type': TYPES[formato],
      'Content-Disposition': `attachment; filename="kuska.${formato}"`,
    },
  })
}
