// The closed list of error codes, the error that carries one, and its shape on the wire (RFC 9457).
import { z } from 'zod'

export const errorCodeSchema = z.enum([
  'bad-request',
  'invalid-input',
  'not-signed-in',
  'not-allowed',
  'not-found',
  'conflict',
  'already-submitted',
  'lease-lost',
  'blinded',
  'incomplete-review',
  'round-closed',
  'missing-graph',
  'import-refused',
  'too-large',
  'internal',
])
export type ErrorCode = z.infer<typeof errorCodeSchema>

/** One defect of an input: where it is (JSON pointer, or `line 12`) and what is wrong with it. */
export const defectSchema = z.object({ pointer: z.string(), detail: z.string() })
export type Defect = z.infer<typeof defectSchema>

/** A refusal the caller can act on. Anything else that is thrown is a fault of ours. */
export class DomainError extends Error {
  readonly code: ErrorCode
  readonly defects: Defect[]
  constructor(code: ErrorCode, message: string, options: { cause?: unknown; defects?: Defect[] } = {}) {
    super(message, { cause: options.cause })
    this.name = 'DomainError'
    this.code = code
    this.defects = options.defects ?? []
  }
}

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: errorCodeSchema,
  requestId: z.string(),
  errors: z.array(defectSchema).default([]),
})
export type Problem = z.infer<typeof problemSchema>
