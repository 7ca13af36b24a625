// Notes by kind, so that a hundred thousand of them are read in a few lines.
import type { NoteGroup } from '../domain/graph-import'
import type { GraphNote } from './graph-reading'

/** In the order in which the kinds first occur, each with its first few. */
export function groupNotes(notes: readonly GraphNote[], examplesPerKind = 3): NoteGroup[] {
  const groups = new Map<string, NoteGroup>()
  for (const { place, kind, detail } of notes) {
    const group = groups.get(kind) ?? { kind, count: 0, examples: [] }
    groups.set(kind, group)
    group.count += 1
    if (group.examples.length < examplesPerKind) group.examples.push({ place, detail })
  }
  return [...groups.values()]
}
