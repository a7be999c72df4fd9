/**
 * Sends a report and replaces the page by its thanks, so that no second page of ours stands in the
 * history. When sending fails the form is sent the ordinary way, which can at least say why.
 */
export function startReportForm(form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => {
    const body = new URLSearchParams()
    new FormData(form).forEach((value, name) => {
      body.append(name, String(value))
    })
    event.preventDefault()
    fetch(form.action, { method: 'POST', body, credentials: 'omit', redirect: 'manual' })
      .then((answer) => {
        // A redirect that is not followed has no status to read: it is the thanks.
        if (answer.type !== 'opaqueredirect') throw new Error('report: got no redirect')
        location.replace(form.dataset.report ?? '/')
      })
      .catch(() => form.submit())
  })
}
