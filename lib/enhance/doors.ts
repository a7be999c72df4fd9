import { startBuilderDoor } from './builder-door'
import { startFilterDoor } from './filter-door'
import { startNearDoor } from './near-door'
import { startReportForm } from './report-form'
import { startSearchDoor } from './search-door'
import { whenReady } from './when-ready'

// Everything here is an addition: the documents are complete without it. What only some people use
// comes at its first use.
whenReady(() => {
  const start = (selector: string, add: (found: HTMLElement) => void) => {
    for (const found of Array.from(document.querySelectorAll<HTMLElement>(selector))) add(found)
  }
  start('[data-place-search]', startSearchDoor)
  start('[data-filters]', startFilterDoor)
  start('[data-builder]', startBuilderDoor)
  if ('geolocation' in navigator) start('[data-near]', startNearDoor)
  for (const form of Array.from(document.querySelectorAll<HTMLFormElement>('form[data-report]')))
    startReportForm(form)
})
