import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import messages from '@/messages/es.json'
import { ChangeDiff } from './change-diff'

test('a note stands under its question in the words that were typed, never in those of a message', () => {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="es" messages={messages} timeZone="America/Lima">
      <ChangeDiff changes={[{ field: 'factNotes.free', old: 'phone', new: 'yes' }]} />
    </NextIntlClientProvider>,
  )
  expect(html).toContain('>Nota: ¿Es gratis?</h3>')
  expect(html).toContain('<del>phone</del>')
  expect(html).toContain('<ins>yes</ins>')
})
