import type { LoadedEdition } from '@/lib/edition/current'
import { type Problem, Refused } from './problem'

/** What a request is answered with; headers are the entry's. */
export interface Answer {
  readonly status: number
  readonly contentType: string
  readonly body: string
}

/**
 * Answers a request of the open data from the edition in memory: what cannot be read becomes a problem
 * document that names the parameter, and never anything but 4xx.
 * @param make the answer, or `Refused`.
 */
export function answerOpenData(
  edition: LoadedEdition | null,
  make: (edition: LoadedEdition) => Omit<Answer, 'status'>,
): Answer {
  if (!edition) return toAnswer({ status: 503, title: 'No data yet', detail: 'try again soon' })
  try {
    return { status: 200, ...make(edition) }
  } catch (error) {
    if (error instanceof Refused) return toAnswer(error.problem)
    throw error
  }
}

export const JSON_TYPE = 'application/json; charset=utf-8'

/** A value as JSON. */
export function jsonBody(value: unknown): Omit<Answer, 'status'> {
  return { contentType: JSON_TYPE, body: JSON.stringify(value) }
}

function toAnswer(problem: Omit<Problem, 'status'> & { readonly status: number }): Answer {
  return {
    status: problem.status,
    contentType: 'application/problem+json; charset=utf-8',
    body: JSON.stringify({ type: 'about:blank', ...problem }),
  }
}
