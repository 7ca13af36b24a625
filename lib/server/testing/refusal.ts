// What an operation refused, for tests: its error code, or the error itself where it is none of ours.
import { DomainError, type ErrorCode } from '@/lib/core/errors'

/** Null where the work went through. */
export async function codeOf(work: Promise<unknown>): Promise<ErrorCode | null> {
  return (await refusalOf(work))?.code ?? null
}

/** The refusal; anything else that was thrown is thrown on. */
export async function refusalOf(work: Promise<unknown>): Promise<DomainError | null> {
  try {
    await work
    return null
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
}
