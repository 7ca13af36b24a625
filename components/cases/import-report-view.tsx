// What an import did: counts, every defect with its line, the items a person should look at, and what was left out.
import { formatCount } from '@/components/plots/number-text'
import { DataTable } from '@/components/ui/data-table'
import { Notice } from '@/components/ui/notice'
import { caseFlagSchema } from '@/lib/core/domain/case'
import { NoteGroupView } from '@/components/graphs/note-group-view'
import type { ImportReport } from '@/lib/core/domain/case-list'
import { flagText } from './flag-badge'

const nameOfFlag = (flag: string) => {
  const known = caseFlagSchema.safeParse(flag)
  return known.success ? flagText[known.data].name : flag
}

export function ImportReportView({ report }: { report: ImportReport }) {
  return (
    <div className="grid gap-3" data-testid="import-report">
      <Summary report={report} />
      {report.defects.length > 0 ? (
        <section className="grid gap-1.5">
          <h3>Defects ({formatCount(report.defects.length)})</h3>
          <div className="max-h-72 overflow-y-auto">
            <DataTable
              caption="Defects"
              rows={report.defects.map((defect, index) => ({ ...defect, index }))}
              rowKey={(row) => row.index}
              columns={[
                {
                  key: 'where',
                  header: 'Where',
                  isRowHeader: true,
                  cell: (row) => <code className="text-xs">{row.pointer}</code>,
                },
                { key: 'what', header: 'What is wrong', cell: (row) => row.detail },
              ]}
            />
          </div>
        </section>
      ) : null}
      {report.flagged.length > 0 ? (
        <section className="grid gap-1.5">
          <h3>To be looked at ({formatCount(report.flagged.length)})</h3>
          <div className="max-h-72 overflow-y-auto">
            <DataTable
              caption="Flagged items"
              rows={report.flagged.map((item, index) => ({ ...item, index }))}
              rowKey={(row) => row.index}
              columns={[
                { key: 'item', header: 'Item', isRowHeader: true, cell: (row) => row.item },
                { key: 'flag', header: 'Flag', cell: (row) => nameOfFlag(row.flag) },
                { key: 'detail', header: 'Why', cell: (row) => row.detail },
              ]}
            />
          </div>
        </section>
      ) : null}
      {report.notes.length > 0 ? (
        <section className="grid gap-1.5">
          <h3>Read and left out</h3>
          {report.notes.map((group) => (
            <NoteGroupView key={group.kind} group={group} />
          ))}
        </section>
      ) : null}
    </div>
  )
}

function Summary({ report }: { report: ImportReport }) {
  const { read, created, unchanged, refused } = report
  const tone = refused > 0 || report.defects.length > 0 ? 'warn' : 'good'
  const went = report.isDryRun ? 'would be created' : 'created'
  return (
    <Notice tone={tone} title={report.isDryRun ? 'Dry run: nothing was stored' : 'Import finished'}>
      <span className="tabular-nums">
        {formatCount(read)} read, {formatCount(created)} {went}, {formatCount(unchanged)} unchanged,{' '}
        {formatCount(refused)} refused
      </span>
    </Notice>
  )
}
