import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DEFAULT_THEME, THEMES } from '@/lib/widget/theme'

const read = (file: string) => readFileSync(`components/${file}`, 'utf8')
const sheet = read('widget/themes.module.css')

type Colours = Readonly<Record<string, string>>

/** The six-digit colours of a rule's body, by name. */
function coloursOf(body: string): Colours {
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  )
}

function coloursOfTheme(theme: string): Colours {
  return coloursOf(new RegExp(`html\\.${theme} \\{([^}]*)\\}`).exec(sheet)?.[1] ?? '')
}

/** WCAG's relative luminance. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/** What stands on what: text, and how much it needs. */
const PAIRS = [
  ['ink', 'paper', 7],
  ['ink', 'card', 7],
  ['ink', 'accent-soft', 7],
  ['ink', 'warm-soft', 7],
  ['ink-soft', 'paper', 4.5],
  ['ink-soft', 'card', 4.5],
  ['ink-soft', 'accent-soft', 4.5],
  ['accent', 'paper', 4.5],
  ['accent', 'card', 4.5],
  ['accent', 'accent-soft', 4.5],
  ['accent-ink', 'accent', 4.5],
  ['warm', 'paper', 4.5],
  ['warm', 'card', 4.5],
  // The ring around what the keyboard has come to.
  ['focus', 'paper', 3],
  ['focus', 'card', 3],
] as const

const [light = '', dark = ''] = read('layout/tokens.css').split(
  '@media (prefers-color-scheme: dark)',
)
const ALL: readonly (readonly [name: string, colours: Colours])[] = [
  [`${DEFAULT_THEME}, by day`, coloursOf(light)],
  [`${DEFAULT_THEME}, at night`, coloursOf(dark)],
  ...THEMES.filter((theme) => theme !== DEFAULT_THEME).map(
    (theme) => [theme, coloursOfTheme(theme)] as const,
  ),
]

test.each(ALL)('whoever sees little reads everything in %s', (_, colours) => {
  for (const [text, ground, least] of PAIRS) {
    const ratio = contrast(colours[text] ?? '', colours[ground] ?? '')
    expect(ratio, `${text} on ${ground}`).toBeGreaterThanOrEqual(least)
  }
})

test('«contraste» has seven to one everywhere', () => {
  const colours = coloursOfTheme('contraste')
  for (const [text, ground] of PAIRS)
    expect(contrast(colours[text] ?? '', colours[ground] ?? ''), text).toBeGreaterThanOrEqual(7)
})

test('a theme says every colour that the site has: none shines through from another', () => {
  const names = Object.keys(coloursOf(light)).sort()
  for (const [name, colours] of ALL.slice(2))
    expect(Object.keys(colours).sort(), name).toEqual(names)
})
