import { formatPaths } from '@conform-to/dom'
import type { FormValue, FormValues } from '@/lib/panel-form/form-values'

/** Names and texts as a browser would post them; the reverse of `readValues`. */
export function valuesToForm(values: FormValues): FormData {
  const form = new FormData()
  const add = (path: readonly (string | number)[], value: FormValue | undefined) => {
    if (typeof value === 'string') form.append(formatPaths(path), value)
    else if (Array.isArray(value))
      for (const [at, one] of value.entries())
        add(typeof one === 'string' ? path : [...path, at], one)
    else for (const [name, inner] of Object.entries(value ?? {})) add([...path, name], inner)
  }
  add([], values)
  return form
}
