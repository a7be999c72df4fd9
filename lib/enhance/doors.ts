import { startBuilderDoor } from './builder-door'
import { startFilterDoor } from './filter-door'
import { startNearDoor } from './near-door'
import { startReportForm } from './report-form'
import { startSearchDoor } from './search-door'
import { whenReady } from './when-ready'

const DOORS: Readonly<Record<string, (box: HTMLElement) => void>> = {
  '[data-place-search]': startSearchDoor,
  '[data-filters]': startFilterDoor,
  '[data-builder]': startBuilderDoor,
  '[data-near]': (box) => {
    if ('geolocation' in navigator) startNearDoor(box)
  },
}

// Everything here is an addition: the documents are complete without it. What only some people use
// comes at its first use.
whenReady(() => {
  for (const selector of Object.keys(DOORS)) {
    const box = document.querySelector<HTMLElement>(selector)
    if (box !== null) DOORS[selector]?.(box)
  }
  const form = document.querySelector<HTMLFormElement>('form[data-report]')
  if (form !== null) startReportForm(form)
})
