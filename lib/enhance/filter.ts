import { startFilters } from './filters'

// Loaded when the chips are first opened, when the page has long been whole.
const main = document.querySelector('main')
const box = main?.querySelector<HTMLElement>('[data-filters]')
if (main && box) startFilters(box, main, () => new Date())
