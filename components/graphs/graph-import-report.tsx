// What importing a graph did, or would do: the version, every defect, and what was read otherwise than it stands in the file.
import { formatCount } from '@/components/plots/number-text'
import { DataTable } from '@/components/ui/data-table'
import { Notice } from '@/components/ui/notice'
import type { ImportGraphReport } from '@/lib/core/domain/graph-import'
import { NoteGroupView } from './note-group-view'

/** As many as a report lists at most. */
const DEFECTS_MAX = 200

export function GraphImportReport({ report }: { report: ImportGraphReport }) {
  const { defects, notes, passedOver } = report
  return (
    <div className="grid gap-3" data-testid="graph-import-report">
      <Summary report={report} />
      {defects.length > 0 ? (
        <section className="grid gap-1.5">
          <h3>
            Defects ({formatCount(defects.length)}
            {defects.length === DEFECTS_MAX ? ' at least; the command line lists all' : ''})
          </h3>
          <div className="max-h-72 overflow-y-auto">
            <DataTable
              caption="Defects"
              rows={defects.map((defect, index) => ({ ...defect, index }))}
              rowKey={(row) => row.index}
              columns={[
                { key: 'where', header: 'Where', isRowHeader: true, cell: (row) => row.pointer },
                { key: 'what', header: 'What is wrong', className: 'wrap-anywhere', cell: (row) => row.detail },
              ]}
            />
          </div>
        </section>
      ) : null}
      {notes.length > 0 ? (
        <section className="grid gap-1.5">
          <h3>Read otherwise than it stands in the file</h3>
          {notes.map((group) => (
            <NoteGroupView key={group.kind} group={group} />
          ))}
        </section>
      ) : null}
      {passedOver.length > 0 ? (
        <section className="grid gap-1">
          <h3>Passed over</h3>
          <ul className="list-disc pl-5">
            {passedOver.map(({ what, count }) => (
              <li key={what}>
                {formatCount(count)} {what}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}

function Summary({ report }: { report: ImportGraphReport }) {
  const { version, isDryRun, isNew, isActive, concepts, edges } = report
  if (version === null)
    return (
      <Notice tone="bad" title="Refused: nothing was stored">
        Mend the file and try again.
      </Notice>
    )
  const title = isDryRun
    ? 'Dry run: nothing was stored'
    : isNew
      ? `${version} is imported`
      : `${version} was there already; nothing changed`
  return (
    <Notice tone="good" title={title}>
      <span className="tabular-nums">
        {isDryRun ? `${version} would hold ` : ''}
        {formatCount(concepts)} concepts and {formatCount(edges)} edges
        {isDryRun ? '' : isActive ? '; it is the active version' : '; it is not the active version'}.
      </span>
    </Notice>
  )
}
