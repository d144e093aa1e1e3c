import type { Problem } from './generated'

/** An answer of the server that says what went wrong, or the lack of an answer. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title)
    this.name = 'ProblemError'
  }

  get status(): number {
    return this.problem.status
  }
}

const UNREACHABLE: Problem = {
  type: 'urn:adgenesis:problem:unreachable',
  title: 'The studio cannot reach its server',
  status: 0,
  detail: 'Nothing answered. See that the server is running, then try again.',
  retryable: true,
}

export const unreachable = () => new ProblemError(UNREACHABLE)

/** Whatever was thrown or answered, as a problem that can be shown. */
export function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  if (isProblem(error)) return error
  return UNREACHABLE
}

export function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'title' in value &&
    'status' in value &&
    typeof value.title === 'string' &&
    typeof value.status === 'number'
  )
}
