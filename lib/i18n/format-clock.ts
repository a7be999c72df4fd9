const CLOCK = new Intl.DateTimeFormat('es-PE', {
  ...{ day: '2-digit', month: '2-digit', hour: '2-digit', minute: '2-digit' },
  ...{ hourCycle: 'h23', timeZone: 'America/Lima' },
})

/** A moment of this year in figures, as a clock in Lima shows it: «28/11, 15:40» in any language. */
export function formatClock(moment: Date): string {
  return CLOCK.format(moment)
}
