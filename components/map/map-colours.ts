/** The page's own palette (`tokens.css`) for shapes and a canvas, which cannot read variables itself. */
const TOKENS = {
  paper: '--paper',
  card: '--card',
  ink: '--ink',
  inkSoft: '--ink-soft',
  line: '--line',
  accent: '--accent',
  accentInk: '--accent-ink',
  accentSoft: '--accent-soft',
  warm: '--warm',
  warmSoft: '--warm-soft',
  focus: '--focus',
} as const

export type MapColours = Readonly<Record<keyof typeof TOKENS, string>>

/** Colours of this moment: they change with the phone's day and night. */
export function readColours(): MapColours {
  const style = getComputedStyle(document.documentElement)
  const colours = Object.entries(TOKENS).map(([name, token]) => [
    name,
    style.getPropertyValue(token).trim(),
  ])
  return Object.fromEntries(colours)
}
