/** The id of a field by its name in the form: what a line of the error summary leads to. */
export function fieldId(name: string): string {
  return `c-${name.replace(/[^a-zA-Z0-9]+/g, '-')}`
}
