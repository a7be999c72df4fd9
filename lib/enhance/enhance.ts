import { startOpenNow } from './open-now'
import { startPlaceSearch } from './place-search'
import { startReportForm } from './report-form'
import { whenReady } from './when-ready'

// Everything here is an addition: the documents are complete without it.
whenReady(() => {
  const main = document.querySelector('main')
  if (main !== null) startOpenNow(main, () => new Date())
  for (const box of Array.from(document.querySelectorAll<HTMLElement>('[data-place-search]')))
    startPlaceSearch(box)
  for (const form of Array.from(document.querySelectorAll<HTMLFormElement>('form[data-report]')))
    startReportForm(form)
})
