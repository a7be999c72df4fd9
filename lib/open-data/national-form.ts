/**
 * A number as it is dialled within Peru, digits only: a spreadsheet would take the country's «+» for a
 * formula, and «0» stands before a landline's area.
 */
export function nationalForm(value: string): string {
  if (!value.startsWith('+51')) return value
  const digits = value.slice(3)
  return digits.length === 8 ? `0${digits}` : digits
}
