/** Numbers from 0 to below 1, the same ones after the same seed: what a test picked, it picks again. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

/** So many of a list, none of them twice. */
export function pickSome<T>(all: readonly T[], count: number, random: () => number): T[] {
  const rest = [...all]
  return Array.from({ length: Math.min(count, rest.length) }, () =>
    rest.splice(Math.floor(random() * rest.length), 1),
  ).flat()
}
