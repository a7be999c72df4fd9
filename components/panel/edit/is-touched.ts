type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Whether a form holds something else than the server wrote into it, whoever or whatever put it there. */
export function isTouched(form: HTMLFormElement): boolean {
  return [...form.querySelectorAll<Field>('input, textarea, select')].some((field) => {
    if (field instanceof HTMLSelectElement) {
      const first = [...field.options].findIndex(({ defaultSelected }) => defaultSelected)
      return field.selectedIndex !== Math.max(first, 0)
    }
    if (field instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(field.type))
      return field.checked !== field.defaultChecked
    return field.value !== field.defaultValue
  })
}
