import { startOpenNow } from './open-now'
import { startPlaceSearch } from './place-search'
import { startReportForm } from './report-form'

// Everything here is an addition: the documents are complete without it.
function start(): void {
  const main = document.querySelector('main')
  if (main !== null) startOpenNow(main, () => new Date())
  for (const box of Array.from(document.querySelectorAll<HTMLElement>('[data-place-search]')))
    startPlaceSearch(box)
  for (const form of Array.from(document.querySelectorAll<HTMLFormElement>('form[data-report]')))
    startReportForm(form)
}

// The script is async: it may come before or after the page is whole.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start)
else start()
