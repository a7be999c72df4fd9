import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Locale } from '@/lib/domain/locale'
import ay from '@/messages/ay.json'
import es from '@/messages/es.json'
import qu from '@/messages/qu.json'
import { HistoryRows } from './history-rows'

const MESSAGES = { es, qu, ay }
const TRUST = { sourceTitle: 'Fuente Ejemplo', sourceDate: '2026-09-10', verifiedAt: '2026-10-02' }

const draw = (locale: Locale) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="America/Lima">
      <HistoryRows
        serviceId="1"
        restore={async () => {}}
        rows={[
          {
            // In the evening in Lima it is the next day in London.
            ...{
              id: '1',
              actId: '1',
              at: '2026-11-25T01:30:00.000Z',
              organisation: 'Programa Ficticio',
            },
            ...{ role: 'provider', field: 'trust', old: null, new: TRUST, isSealed: false },
            reason: 'propuesta aprobada',
          },
        ]}
      />
    </NextIntlClientProvider>,
  )

test.each([
  ['es', '24 de noviembre de 2026', '10 de setiembre de 2026', '2 de octubre de 2026'],
  ['qu', '24 nubimbri 2026', '10 sitimbri 2026', '2 uktubri 2026'],
  ['ay', '24 nuwimri 2026', '10 sitimri 2026', '2 uktuwri 2026'],
] as const)(
  'in %s every day of the history is in words, and it is the day in Lima',
  (locale, ...days) => {
    const html = draw(locale)
    for (const day of days) expect(html).toContain(day)
    expect(html).not.toMatch(/\d{4}-\d\d/)
  },
)

test('one edit of several fields is one card, with one way back to the version that it made', () => {
  const shared = {
    ...{ at: '2026-11-25T01:30:00.000Z', organisation: 'Programa Ficticio', reason: 'propuesta' },
    ...{ role: 'provider' as const, isSealed: false },
  }
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="es" messages={es} timeZone="America/Lima">
      <HistoryRows
        serviceId="1"
        restore={async () => {}}
        rows={[
          { ...shared, id: '9', actId: '9', field: 'name', old: 'CEM Villa', new: 'CEM Otra' },
          { ...shared, id: '8', actId: '9', field: 'facts.free', old: 'yes', new: 'no' },
          { ...shared, id: '3', actId: '3', field: 'name', old: null, new: 'CEM Villa' },
        ]}
      />
    </NextIntlClientProvider>,
  )
  expect([...html.matchAll(/name="historyId" value="(\d+)"/g)].map(([, id]) => id)).toEqual([
    '9',
    '3',
  ])
})
