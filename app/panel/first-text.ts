/** One value of a search parameter; undefined when it is absent or empty. */
export function firstText(value: string | string[] | undefined): string | undefined {
  const text = Array.isArray(value) ? value[0] : value
  return text === '' ? undefined : text
}
