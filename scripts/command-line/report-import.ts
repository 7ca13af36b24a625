// Says what an import did: every defect with its place, every flag, and the counts.
import type { ImportReport } from '@/lib/core/domain/case-list'
import type { NoteGroup } from '@/lib/core/domain/graph-import'
import { groupBy } from '@/lib/server/group-by'
import { noteGroups } from './note-groups'
import type { Reporter } from './reporter'

const FLAGS_SHOWN = 20

/** One group a flag, the rarest last, so that it stands where the eye ends. */
function flagGroups(flagged: ImportReport['flagged']): NoteGroup[] {
  return [...groupBy(flagged, ({ flag }) => flag)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([kind, items]) => {
      const examples = items.slice(0, FLAGS_SHOWN).map(({ item, detail }) => ({ place: item, detail }))
      return { kind, count: items.length, examples }
    })
}

/** Refuses (exit 1) after the good items went in, so that a script notices the broken ones. */
export function reportImport(report: ImportReport, noun: string, reporter: Reporter): void {
  for (const { pointer, detail } of report.defects) reporter.refuse(pointer, [{ pointer: '', detail }])
  noteGroups(flagGroups(report.flagged), reporter)
  noteGroups(report.notes, reporter)
  const { isDryRun, created, unchanged, refused } = report
  const done = isDryRun ? 'would be imported' : 'imported'
  reporter.note(`${created} ${noun} ${done}, ${unchanged} unchanged, ${refused} refused${isDryRun ? ' (dry run)' : ''}`)
  reporter.stopIfRefused(isDryRun ? 'nothing was stored' : 'the others are stored')
}
