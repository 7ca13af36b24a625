// Notes of a long file gathered by kind while it is read.
import type { NoteGroup } from '../domain/graph-import'
import type { CaseNote } from './case-reading'

const EXAMPLES = 5

const names: Readonly<Record<CaseNote['kind'], string>> = {
  'says-nothing': 'The source has no result',
  'no-test': 'Not a test: treatment, course or conclusion',
  'no-name': 'A result that names no test',
  'later-section': 'A section after the tests',
}

/** Counts each note in the group of its kind, and keeps the first few with their place. */
export function addToNoteGroups(groups: NoteGroup[], place: string, notes: readonly CaseNote[]): void {
  for (const { kind, detail } of notes) {
    let group = groups.find((known) => known.kind === names[kind])
    if (!group) {
      group = { kind: names[kind], count: 0, examples: [] }
      groups.push(group)
    }
    group.count += 1
    if (group.examples.length < EXAMPLES) group.examples.push({ place, detail })
  }
}
