import 'server-only'

/** An error that the server itself sent: SQLSTATE and a sentence. */
export interface PostgresError extends Error {
  /** Five characters, such as `23514`. */
  readonly code: string
}

/** @returns false for what happened on the way to the server, such as a refused connection. */
export function isPostgresError(error: unknown): error is PostgresError {
  return (
    error instanceof Error &&
    'code' in error &&
    'severity' in error &&
    typeof error.code === 'string' &&
    /^[0-9A-Z]{5}$/.test(error.code)
  )
}
