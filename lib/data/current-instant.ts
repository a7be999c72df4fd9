import 'server-only'

/** ISO instant of the one clock that the panel's rules read; tests fix it by `KUSKA_NOW`. */
export function currentInstant(): string {
  return process.env.KUSKA_NOW || new Date().toISOString()
}
