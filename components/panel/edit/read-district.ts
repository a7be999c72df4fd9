/** @param name `points[0]` @returns the code of the district that is chosen now; '' for none */
export function readDistrict(name: string): string {
  const [field] = document.getElementsByName(`${name}.ubigeo`)
  return field instanceof HTMLSelectElement ? field.value : ''
}
