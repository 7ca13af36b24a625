// The one error the browser knows: a refusal of the server, an answer nobody understands, or no answer at all.
import type { Defect, ErrorCode, Problem } from '@/lib/core/errors'

/** `network`: nothing came back. `unreadable`: something came back that is not what the contract says. */
export type ProblemCode = ErrorCode | 'network' | 'unreadable'

export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly title: string
  /** HTTP status; 0 where nothing came back. */
  readonly status: number
  readonly detail: string
  readonly requestId: string | null
  readonly defects: readonly Defect[]

  constructor(
    problem: Pick<Problem, 'title' | 'status' | 'detail'> & { code: ProblemCode } & Partial<
        Pick<Problem, 'requestId' | 'errors'>
      >,
    options?: ErrorOptions,
  ) {
    super(problem.detail, options)
    this.name = 'ProblemError'
    this.code = problem.code
    this.title = problem.title
    this.status = problem.status
    this.detail = problem.detail
    this.requestId = problem.requestId ?? null
    this.defects = problem.errors ?? []
  }

  /** Whether the same request may succeed later without any change: no answer, or a fault of the server. */
  get isTransient(): boolean {
    return this.code === 'network' || this.status >= 500
  }
}
