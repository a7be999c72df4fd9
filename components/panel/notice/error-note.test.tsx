import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import messages from '@/messages/es.json'
import { ErrorNote } from './error-note'

const draw = (...keys: string[]) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="es" messages={messages} timeZone="America/Lima">
      <ErrorNote keys={keys} />
    </NextIntlClientProvider>,
  )

test('a fault that has no words of its own is said to be one, once', () => {
  const html = draw('Too big: expected array to have <=500 items', 'no such key', 'title')
  expect(html.match(/No se hizo nada/g)).toHaveLength(1)
  expect(html).not.toContain('Too big')
})

test('a fault that has words is said in them, and without one nothing is', () => {
  expect(draw('too_late')).toContain('Ya pasó el tiempo')
  expect(draw()).toBe('')
})
