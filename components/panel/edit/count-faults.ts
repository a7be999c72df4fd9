import type { EditFormState } from './edit-form-state'

/** How many fields below one of these names are refused. */
export function countFaults({ faults }: EditFormState, ...prefixes: readonly string[]): number {
  return [...faults.keys()].filter((name) =>
    prefixes.some(
      (prefix) =>
        name === prefix || (/^[.[]/.test(name.slice(prefix.length)) && name.startsWith(prefix)),
    ),
  ).length
}
