/** What is wrong with a request, as RFC 9457 has it; `parameter`, `got` and `expected` are ours. */
export interface Problem {
  readonly status: 400 | 404 | 501
  readonly title: string
  readonly detail: string
  /** Name of the parameter, as it stands in the address or the form. */
  readonly parameter?: string
  readonly got?: string
  readonly expected?: string
}

/** Thrown while a request is read; whoever answers turns it into a problem document. */
export class Refused extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

/**
 * A parameter that cannot be read, or is none of this address.
 * @param status another than 400 where a specification has its own
 */
export function badParameter(
  parameter: string,
  value: string,
  expected: string,
  status: Problem['status'] = 400,
): Refused {
  const got = quoted(value)
  const detail = `${plain(parameter)}: got ${got}, expected ${expected}`
  return new Refused({
    status,
    title: 'A parameter cannot be read',
    detail,
    parameter: plain(parameter),
    got,
    expected,
  })
}

/** There is no such thing in this edition: unknown, or withdrawn; nothing tells which. */
export function notFound(what: string): Refused {
  return new Refused({ status: 404, title: 'Not found', detail: `${what}: none in this edition` })
}

/** Words are repeated only where nothing can hide in them. */
function plain(text: string): string {
  return /^[\w.:-]{1,60}$/.test(text) ? text : 'a value that is not repeated here'
}

function quoted(text: string): string {
  return text === '' ? 'nothing' : plain(text)
}
