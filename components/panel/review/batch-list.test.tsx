import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { ImportBatch } from '@/lib/domain/import-batch'
import messages from '@/messages/es.json'
import { BatchList } from './batch-list'

const batch: ImportBatch = {
  ...{ id: '1', authorOrganisation: 'Guardia Uno', createdAt: '2026-11-24T15:00:00.000Z' },
  ...{ count: 585, criticalCount: 3, newCount: 1, olderCount: 0, approvedBy: ['Guardia Dos'] },
  fields: [
    { field: 'channels', count: 2 },
    { field: 'facts.free', count: 1 },
  ],
  samples: [{ id: 's', name: 'CEM Villa Imaginaria', kind: 'cem', department: '08' }],
  ...{ mayApprove: true, lacksKeys: false, clashes: [] },
}
const draw = (change: Partial<ImportBatch>) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="es" messages={messages} timeZone="America/Lima">
      <BatchList
        batches={[{ ...batch, ...change }]}
        departmentOf={() => 'Región Imaginaria'}
        approve={async () => {}}
      />
    </NextIntlClientProvider>,
  )

test('a moderator reads what one press covers before she presses', () => {
  const html = draw({})
  for (const words of [
    ...['585 fichas esperan', '3 con datos críticos', '1 es nueva', 'Guardia Dos'],
    ...['CEM Villa Imaginaria', 'Región Imaginaria', 'Teléfono o página (2)'],
  ])
    expect(html).toContain(words)
  expect(html).toMatch(/<input type="hidden" name="batchId" value="1"\/>/)
})

test('a file that can gather no two keys says so, and what would mend it, before anybody presses', () => {
  expect(draw({})).not.toContain('no puede reunir dos llaves')
  expect(draw({ lacksKeys: true })).toContain('no puede reunir dos llaves')
  expect(draw({ lacksKeys: true })).toContain('si se suma otra organización que modere')
})

test('a file that clashes with what somebody has decided since has no button', () => {
  const html = draw({ clashes: batch.samples })
  expect(html).not.toContain('batchId')
  expect(html).toContain('Decide primero cada una')
  expect(draw({ mayApprove: false })).not.toContain('batchId')
})
