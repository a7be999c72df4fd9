import { startPlaceSearch } from './place-search'

// Loaded when the field to search a place in is first entered.
const box = document.querySelector<HTMLElement>('[data-place-search]')
if (box) startPlaceSearch(box)
