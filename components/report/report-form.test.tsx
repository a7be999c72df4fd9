import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { REPORT_REASONS } from '@/lib/inbox.mjs'
import messages from '@/messages/es.json'
import { REPORT_PICKS, ReportForm } from './report-form'

const html = renderToStaticMarkup(
  <NextIntlClientProvider locale="es" messages={messages} timeZone="America/Lima">
    <ReportForm id="222222" />
  </NextIntlClientProvider>,
)

test('there is no field in which a story could be told', () => {
  const types = [...html.matchAll(/<input[^>]*\stype="(\w+)"/g)].map(([, type]) => type)
  expect(new Set(types)).toEqual(new Set(['hidden', 'radio']))
  expect(html).not.toMatch(/<textarea|<select|contenteditable/)
})

test('without script it posts to the one address that counts', () => {
  expect(html).toMatch(/<form [^>]*method="post"/)
  expect(html).toMatch(/<form [^>]*action="\/aviso"/)
})

test('the letters mean the same on the page and in the counters', () => {
  expect(REPORT_PICKS).toEqual(REPORT_REASONS)
})
