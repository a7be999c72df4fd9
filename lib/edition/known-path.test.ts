import { expect, test } from 'vitest'
import { isKnownPath } from './known-path'

const lookups = { listings: new Set(['222222']), places: new Set(['99', '9901', '990101']) }
const known = (pathname: string) => isKnownPath(pathname, lookups)

test.each([
  '/es',
  '/qu',
  '/ay',
  '/es/l',
  '/es/l/99',
  '/qu/l/9901',
  '/ay/l/990101',
  '/es/s/222222',
  '/es/s/222222/aviso',
  '/es/s/222222/aviso/listo',
  '/es/n/4',
  '/es/n/4m',
  '/es/n/4m/9901',
  '/es/mapa',
  '/es/seguridad',
  '/es/privacidad',
  '/es/acerca',
  '/es/widget',
  '/ay/widget/ejemplos',
  '/es/widget/qu/9901/d+g/claro/640',
  '/embed/v1/es/PE/todo',
  '/embed/v1/qu/990101/a+b+c+d+e+f+g+h+i+j+k+l+m+n+o+p+q+r+s+t+u+v+w+x+y',
  '/embed/v1/es/99/todo/calido/222222',
])('%s exists', (pathname) => {
  expect(known(pathname)).toBe(true)
})

test.each([
  '',
  '/',
  'es',
  '//es',
  '/en',
  '/ES',
  '/es/',
  '/es//l',
  '/es/l/',
  '/es/l/98',
  '/es/l/99/',
  '/es/l/99/99',
  '/es/s/333333/aviso',
  '/es/s/222222/aviso/otro',
  '/es/s/222222/aviso/listo/listo',
  '/es/l/99/aviso',
  '/es/l/%39%39',
  '/es/l/../l/99',
  '/es/l/٩٩',
  '/es/l/constructor',
  '/es/s',
  '/es/s/333333',
  '/es/n',
  '/es/n/',
  '/es/n/9',
  '/es/n/4mm',
  '/es/n/4/98',
  '/es/n/4/99/99',
  '/es/e/404',
  '/es/mapa/17',
  '/es/seguridad/99',
  '/es?x',
  '/es/l/99?x',
  '/es/l/99#x',
  '/es\\l',
  '/es/__proto__',
  '/es/l/99\u0000',
  '/es/widget/',
  '/es/widget/otra',
  '/es/widget/qu/9901/d+g/claro',
  '/es/widget/qu/9801/d+g/claro/640',
  '/es/widget/qu/9901/g+d/claro/640',
  '/en/widget/qu/9901/d+g/claro/640',
  '/embed',
  '/embed/v1/es/99',
  '/embed/v1/es/98/todo',
  '/embed/v1/es/99/todo/calido',
  '/embed/v1/es/99/todo/calido/333333',
  '/embed/v1/es/99/cem',
  '/embed/v1/es/99/todo?x',
])('%j does not', (pathname) => {
  expect(known(pathname)).toBe(false)
})

test('64 KB of junk are refused before anything is looked up', () => {
  const asked: string[] = []
  const counting = { has: (key: string) => asked.push(key) > 0 }
  const junk = ['/'.repeat(65_536), `/es/l/${'9'.repeat(65_536)}`, `/es/n/4${'m'.repeat(65_536)}`]
  for (const path of junk) {
    expect(isKnownPath(path, { listings: counting, places: counting })).toBe(false)
  }
  expect(asked).toEqual([])
})
