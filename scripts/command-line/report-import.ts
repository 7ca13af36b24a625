// Says what an import did: every defect with its place, every flag, and the counts.
import type { ImportReport } from '@/lib/core/domain/case-list'
import { noteGroups } from './note-groups'
import type { Reporter } from './reporter'

/** Refuses (exit 1) after the good items went in, so that a script notices the broken ones. */
export function reportImport(report: ImportReport, noun: string, reporter: Reporter): void {
  for (const { pointer, detail } of report.defects) reporter.refuse(pointer, [{ pointer: '', detail }])
  for (const { item, flag, detail } of report.flagged) reporter.note(`${item}: ${flag}: ${detail}`)
  noteGroups(report.notes, reporter)
  const { isDryRun, created, unchanged, refused } = report
  const done = isDryRun ? 'would be imported' : 'imported'
  reporter.note(`${created} ${noun} ${done}, ${unchanged} unchanged, ${refused} refused${isDryRun ? ' (dry run)' : ''}`)
  reporter.stopIfRefused(isDryRun ? 'nothing was stored' : 'the others are stored')
}
