// Says what was read and left out, by kind: the number, and the first few with their place.
import type { NoteGroup } from '@/lib/core/domain/graph-import'
import type { Reporter } from './reporter'

export function noteGroups(groups: readonly NoteGroup[], reporter: Reporter): void {
  for (const { kind, count, examples } of groups) {
    reporter.note(`${kind}: ${count}`)
    for (const { place, detail } of examples) reporter.note(`  ${place}: ${detail}`)
    if (count > examples.length) reporter.note(`  and ${count - examples.length} more`)
  }
}
