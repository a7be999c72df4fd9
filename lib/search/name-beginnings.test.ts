import { expect, test } from 'vitest'
import { findNameBeginnings } from './name-beginnings'

const towns = ['Uno', 'Dos', 'Tres', 'Cuatro', 'Cinco', 'Seis', 'Siete', 'Ocho']

test('what many services are is split from what each is called after', () => {
  const split = findNameBeginnings(towns.map((town) => `Casa de Ejemplo Villa ${town}`))
  expect(split('Casa de Ejemplo Villa Tres')).toEqual({
    beginning: 'Casa de Ejemplo Villa ',
    ending: 'Tres',
  })
  // One that nobody has seen is split as far as the others are.
  expect(split('Casa de Ejemplo')).toEqual({ beginning: 'Casa de ', ending: 'Ejemplo' })
})

test('a beginning of few names, or of one name many times, is none', () => {
  const few = findNameBeginnings(towns.slice(1).map((town) => `Villa ${town}`))
  expect(few('Villa Dos')).toEqual({ beginning: '', ending: 'Villa Dos' })
  const same = findNameBeginnings(Array.from({ length: 20 }, () => 'Villa Uno'))
  expect(same('Villa Uno').beginning).toBe('')
})
