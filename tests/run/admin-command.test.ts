import { expect, test } from 'vitest'
import { parseAdminCommand } from '@/lib/run/admin-command'

test('the operator’s command is understood whole or not at all', () => {
  expect(
    parseAdminCommand([
      'invite',
      'Ana@Ejemplo.example',
      '--organisation',
      'Organización',
      'Ejemplo',
    ]),
  ).toEqual({
    ...{ name: 'invite', email: 'ana@ejemplo.example', organisation: 'Organización Ejemplo' },
  })
  expect(parseAdminCommand(['remind'])).toEqual({ name: 'remind' })
  for (const words of [
    [],
    ['invite'],
    ['remind', 'ana@ejemplo.example'],
    ['invite', 'ana@ejemplo.example'],
    ['invite', 'ana@ejemplo.example', '--organisation'],
    ['invite', 'ana', '--organisation', 'Organización Ejemplo'],
    ['remove', 'ana@ejemplo.example', '--organisation', 'Organización Ejemplo'],
  ])
    expect(parseAdminCommand(words)).toBeNull()
})
