/**
 * Ticked boxes come in the order of the page. Where they are the same as before, so is their order:
 * else a form that nobody touched would read as a change.
 */
export function keepOrder(ticked: readonly string[], before: unknown): readonly string[] {
  const once = [...new Set(ticked)]
  const old: readonly unknown[] = Array.isArray(before) ? before : []
  const isSame = once.length === old.length && once.every((one) => old.includes(one))
  return isSame ? old.map(String) : once
}
