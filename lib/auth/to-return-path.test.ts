import { expect, test } from 'vitest'
import { toReturnPath } from './to-return-path'
import { withReturnPath } from './with-return-path'

test('whoever signs in goes on to the page of a mail, or home, whatever the address asks for', () => {
  expect(toReturnPath('/panel/al-dia')).toBe('/panel/al-dia')
  for (const asked of [
    ...['//otro.example', 'https://otro.example/panel/al-dia', '/panel/al-dia/', '/panel/personas'],
    ...['/panel/al-dia?a=1', '/panel/salir', '/PANEL/AL-DIA', '', undefined, ['/panel/al-dia'], 7],
  ])
    expect(toReturnPath(asked)).toBe('/panel')
})

test('the way back goes along from form to form, and home is not said', () => {
  expect(withReturnPath('/panel/entrar', '/panel')).toBe('/panel/entrar')
  expect(withReturnPath('/panel/entrar', '/panel/al-dia')).toBe(
    '/panel/entrar?volver=%2Fpanel%2Fal-dia',
  )
  expect(withReturnPath('/panel/entrar?error=signInOver', '/panel/al-dia')).toBe(
    '/panel/entrar?error=signInOver&volver=%2Fpanel%2Fal-dia',
  )
})
