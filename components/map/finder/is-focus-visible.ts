/** Does the browser show that the keyboard stands there? One too old to say so: yes. */
export function isFocusVisible(element: Element): boolean {
  try {
    return element.matches(':focus-visible')
  } catch {
    return true
  }
}
