import { describe, expect, it, test } from 'vitest'
import { findPasswordFault } from './password-rules'

const KNOWN = ['rosaura@ejemplo.example', 'Organización Imaginaria']

describe('a password is refused', () => {
  it.each([
    ['Corta-2026', 'passwordShort'],
    ['ñandúñandú1', 'passwordShort'],
    ['a'.repeat(129), 'passwordLong'],
    ['1qaz2wsx3edc', 'passwordCommon'],
    ['Password2026!', 'passwordCommon'],
    ['contraseña1234', 'passwordCommon'],
    ['monkeymonkeymonkey', 'passwordCommon'],
    ['aaaaaaaaaaaaaaa', 'passwordCommon'],
    ['abcabcabcabcabc', 'passwordCommon'],
    ['qwertyuiopqwertyuiop', 'passwordCommon'],
    ['123456789012345', 'passwordCommon'],
    ['zyxwvutsrqponm', 'passwordCommon'],
    ['Rosaura-1234567', 'passwordPersonal'],
    ['2026organización', 'passwordPersonal'],
  ])('when it is «%s»: %s', (password, fault) => {
    expect(findPasswordFault(password, KNOWN)).toBe(fault)
  })
})

test('a sentence of her own is taken, whatever signs are in it or not', () => {
  for (const password of [
    'la lluvia llega los martes',
    'tres gallinas verdes',
    'Wasiypi sumaq tika kan',
    'xk4-9!uR_w2q',
  ])
    expect(findPasswordFault(password, KNOWN), password).toBeNull()
})
