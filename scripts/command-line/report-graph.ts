// Says what reading a graph gave: every defect, and of the notes a few of each kind with their number.
import type { GraphNote, GraphReading } from '@/lib/core/formats/graph-reading'
import { writeFileAtomically } from '@/lib/server/files/write-file-atomically'
import type { Reporter } from './reporter'

const SHOWN_PER_KIND = 3

/** `consequence` says what was not done where there are defects; they end the command. */
export function reportGraph(reading: GraphReading, reporter: Reporter, consequence: string): void {
  for (const { what, count } of reading.passedOver) reporter.note(`passed over: ${count} ${what}`)
  for (const [kind, notes] of byKind(reading.notes)) {
    reporter.note(`${kind}: ${notes.length}`)
    for (const { place, detail } of notes.slice(0, SHOWN_PER_KIND)) reporter.note(`  ${place}: ${detail}`)
    if (notes.length > SHOWN_PER_KIND)
      reporter.note(`  and ${notes.length - SHOWN_PER_KIND} more; --notes F writes all`)
  }
  for (const { place, pointer, detail } of reading.defects) reporter.refuse(place, [{ pointer, detail }])
  reporter.stopIfRefused(consequence)
}

/** One JSON object a line. */
export async function writeNotes(path: string, notes: readonly GraphNote[]): Promise<void> {
  await writeFileAtomically(path, async (write) => {
    for (const { place, kind, detail } of notes) await write(`${JSON.stringify({ place, kind, detail })}\n`)
  })
}

function byKind(notes: readonly GraphNote[]): Map<string, GraphNote[]> {
  const groups = new Map<string, GraphNote[]>()
  for (const note of notes) {
    const group = groups.get(note.kind)
    if (group) group.push(note)
    else groups.set(note.kind, [note])
  }
  return groups
}
