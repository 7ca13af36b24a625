// SHA-256 of a value's canonical JSON: what makes imports idempotent.
import { createHash } from 'node:crypto'
import { canonicalJson } from '@/lib/core/formats/canonical-json'

/** 64 hex digits; equal for values that are equal whatever the order of their keys. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}
