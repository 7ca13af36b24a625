// The fingerprint of what could have been drawn.
import { createHash } from 'node:crypto'
import type { FramePart } from '@/lib/core/calibration/lay-out-frame'
import { canonicalJson } from '@/lib/core/formats/canonical-json'

/** 64 hex digits over every row as it was laid out, numbers as their bytes: as text they would be a hundred megabytes. */
export function hashFrame({ frame, rows }: FramePart): string {
  const { strata, caseCount, ...columns } = frame
  const hash = createHash('sha256').update(canonicalJson({ strata, caseCount }))
  for (const column of [...Object.values(columns), rows])
    hash.update(new Uint8Array(column.buffer, column.byteOffset, column.byteLength))
  return hash.digest('hex')
}
