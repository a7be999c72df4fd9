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
  ).toEqual({ do: 'invite', email: 'ana@ejemplo.example', organisation: 'Organización Ejemplo' })
  expect(parseAdminCommand(['remove', 'Ana@Ejemplo.example'])).toEqual({
    ...{ do: 'remove', email: 'ana@ejemplo.example' },
  })
  expect(parseAdminCommand(['remind'])).toEqual({ do: 'remind' })
  for (const words of [
    [],
    ['invite'],
    ['remove'],
    ['remind', 'ana@ejemplo.example'],
    ['invite', 'ana@ejemplo.example'],
    ['invite', 'ana@ejemplo.example', '--organisation'],
    ['invite', 'ana', '--organisation', 'Organización Ejemplo'],
    ['remove', 'ana@ejemplo.example', '--organisation', 'Organización Ejemplo'],
  ])
    expect(parseAdminCommand(words)).toBeNull()
})
