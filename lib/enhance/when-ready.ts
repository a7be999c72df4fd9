/** The scripts are async: they may come before or after the page is whole. */
export function whenReady(start: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start)
  else start()
}
