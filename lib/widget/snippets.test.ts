import { expect, test } from 'vitest'
import { elementSnippet, frameSnippet, linkSnippet, type Placing } from './snippets'

const placing: Placing = {
  choice: { locale: 'qu', place: '08', kinds: ['demuna', 'cem'], theme: 'claro' },
  height: 640,
  origin: 'https://kuska.example',
}

test('the frame asks for nothing but what lets her read, call and leave', () => {
  const snippet = frameSnippet(placing)
  expect(snippet).toContain('src="https://kuska.example/embed/v1/qu/08/d+g/claro"')
  expect(snippet).toContain('title="Kuska"')
  for (const part of ['referrerpolicy="no-referrer"', 'allow=""', 'credentialless'])
    expect(snippet).toContain(part)
  expect(/sandbox="([^"]*)"/.exec(snippet)?.[1]?.split(' ')).toEqual([
    'allow-scripts',
    'allow-same-origin',
    'allow-popups',
    'allow-popups-to-escape-sandbox',
    'allow-top-navigation-by-user-activation',
    'allow-top-navigation-to-custom-protocols',
  ])
  expect(snippet).not.toMatch(/<script|style=/)
})

test('the element says the same choice, is checked by its digest, and leaves a link without script', () => {
  const snippet = elementSnippet(placing, { address: '/embed.ab.js', integrity: 'sha384-x' })
  expect(snippet).toContain(
    '<kuska-directorio idioma="qu" lugar="08" tipos="d+g" tema="claro" alto="640">',
  )
  expect(snippet).toContain('<a href="https://kuska.example/embed/v1/qu/08/d+g/claro"')
  expect(snippet).toContain('src="https://kuska.example/embed.ab.js" crossorigin="anonymous"')
  expect(snippet).toContain('integrity="sha384-x"')
})

test('a poster names nothing but Kuska', () => {
  expect(linkSnippet('https://kuska.example')).toBe(
    '<a href="https://kuska.example/" rel="noreferrer nofollow">Kuska</a>',
  )
})
