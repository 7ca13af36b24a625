// Says what reading a graph gave: every defect, and of the notes a few of each kind with their number.
import type { GraphNote, GraphReading } from '@/lib/core/formats/graph-reading'
import { groupNotes } from '@/lib/core/formats/group-notes'
import { writeFileAtomically } from '@/lib/server/files/write-file-atomically'
import type { Reporter } from './reporter'

/** `consequence` says what was not done where there are defects; they end the command. */
export function reportGraph(reading: GraphReading, reporter: Reporter, consequence: string): void {
  for (const { what, count } of reading.passedOver) reporter.note(`passed over: ${count} ${what}`)
  for (const { kind, count, examples } of groupNotes(reading.notes)) {
    reporter.note(`${kind}: ${count}`)
    for (const { place, detail } of examples) reporter.note(`  ${place}: ${detail}`)
    if (count > examples.length) reporter.note(`  and ${count - examples.length} more; --notes F writes all`)
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
