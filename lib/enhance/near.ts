import { startNearMe } from './near-me'

// Loaded at the first press on «Cerca de mí», when the page has long been whole.
const main = document.querySelector('main')
const box = main?.querySelector<HTMLElement>('[data-near]')
const use = box?.querySelector<HTMLElement>('[data-near-use]')
const status = box?.querySelector('[role="status"]')
const results = box?.querySelector<HTMLElement>('[data-near-results]')
const away = box?.querySelector<HTMLElement>('[data-near-away]')
if (main && box && use && status && results && away)
  startNearMe({ box, use, status, results, away }, main)
