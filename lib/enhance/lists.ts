import { startFilters } from './filters'
import { startNearDoor } from './near-door'
import { startOpenNow } from './open-now'
import { whenReady } from './when-ready'

// What the pages of a place load instead of `enhance.ts`: additions to lists that are whole without.
whenReady(() => {
  const main = document.querySelector('main')
  if (main === null) return
  const now = () => new Date()
  startOpenNow(main, now)
  const chips = main.querySelector<HTMLElement>('[data-filters]')
  if (chips !== null) startFilters(chips, main, now)
  const near = main.querySelector<HTMLElement>('[data-near]')
  if (near !== null && 'geolocation' in navigator) startNearDoor(near)
})
