// What every import shares: parsed items with their place, batches, and the report of what went in.
import type { ImportReport } from '@/lib/core/domain/case-list'
import { addToNoteGroups } from '@/lib/core/formats/note-groups'
import type { CaseNote } from '@/lib/core/formats/case-reading'
import type { Defect } from '@/lib/core/errors'
import type { Result } from '@/lib/core/result'
import { findUnstorableText, UNSTORABLE } from './unstorable-text'

/** One item of an outside file: where it stands (`line 12`, a file's name) and what parsing made of it. */
export type ParsedItem<T> = { place: string; result: Result<T>; notes?: readonly CaseNote[] }

export function emptyReport(isDryRun: boolean): ImportReport {
  return { isDryRun, read: 0, created: 0, unchanged: 0, refused: 0, flagged: [], defects: [], notes: [] }
}

export async function* inItemBatches<T>(items: AsyncIterable<T> | Iterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = []
  for await (const item of items) {
    batch.push(item)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Counts the batch, lists every defect of its broken items, and returns the sound ones. */
export function refuseDefects<T>(batch: ParsedItem<T>[], report: ImportReport): { place: string; value: T }[] {
  report.read += batch.length
  return batch.flatMap(({ place, result, notes = [] }) => {
    addToNoteGroups(report.notes, place, notes)
    const defects = result.ok ? storageDefects(result.value) : result.defects
    if (result.ok && defects.length === 0) return [{ place, value: result.value }]
    report.refused += 1
    report.defects.push(
      ...defects.map(({ pointer, detail }) => ({
        pointer: place,
        detail: pointer ? `${pointer}: ${detail}` : detail,
      })),
    )
    return []
  })
}

/** Refuses one item whole. */
export function refuse(report: ImportReport, place: string, detail: string): void {
  report.refused += 1
  report.defects.push({ pointer: place, detail })
}

type HashedItem = { place: string; value: { id: string }; sha256: string }

/**
 * Those that are not stored yet. Equal content counts as unchanged; an id that is stored, or was met earlier among the items, with
 * other content is refused by the name of `noun`.
 */
export function selectUnstored<T extends HashedItem>(
  items: readonly T[],
  stored: readonly { key: string; sha256: string }[],
  noun: string,
  report: ImportReport,
): T[] {
  const hashById = new Map(stored.map(({ key, sha256 }) => [key, sha256]))
  return items.filter(({ place, value: { id }, sha256 }) => {
    const known = hashById.get(id)
    if (known === undefined) {
      hashById.set(id, sha256)
      return true
    }
    if (known === sha256) report.unchanged += 1
    else refuse(report, place, `the ${noun} "${id}" is stored with other content; give the new one another id`)
    return false
  })
}

/** Rows are inserted in the order of their keys: two imports of the same rows then wait for each other and never deadlock. */
export function inOrderOf<T>(rows: readonly T[], keyOf: (row: T) => string): T[] {
  return rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

function storageDefects(value: unknown): Defect[] {
  const pointer = findUnstorableText(value)
  return pointer === null ? [] : [{ pointer, detail: UNSTORABLE }]
}
