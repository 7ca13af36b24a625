// The outcome of parsing outside data: a value, or every defect found.
import type { Defect } from './errors'

export type Result<T> = { ok: true; value: T } | { ok: false; defects: Defect[] }

export const success = <T>(value: T): Result<T> => ({ ok: true, value })
export const failure = (defects: Defect[]): Result<never> => ({ ok: false, defects })
