/** The inputs of the page by their name, such as `points[0].lat`. */
export function inputsNamed(name: string): HTMLInputElement[] {
  return Array.from(document.getElementsByName(name)).filter(
    (one) => one instanceof HTMLInputElement,
  )
}
