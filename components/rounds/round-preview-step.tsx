// Opening a round, last step: what would be drawn and the hours of physicians it would take.
'use client'
import { formatCount, formatMetric } from '@/components/plots/number-text'
import { DataTable } from '@/components/ui/data-table'
import { DescriptionList } from '@/components/ui/description-list'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { OpenRound } from '@/lib/core/domain/round'
import type { RoundPreview } from '@/lib/core/domain/round-preview'
import { counted, describeChances, describeHours, describeMixedIn } from './round-preview-words'

export function RoundPreviewStep({ preview, options }: { preview: RoundPreview; options: OpenRound }) {
  const { candidates, unscored, drawn, expectedTrees } = preview
  const raised = preview.raisedAtMost
  return (
    <div className="grid gap-4">
      {drawn === 0 ? (
        <Notice tone="warn" title="This seed draws no tree">
          Draw more trees or take another seed.
        </Notice>
      ) : null}
      {unscored > 0 ? (
        <Notice>
          {counted(unscored, 'more tree')} of this filter cannot be drawn without a score under the active graph:{' '}
          <TextLink href="/scores">start a score run</TextLink> to let them in.
        </Notice>
      ) : null}
      <DescriptionList
        items={[
          {
            term: 'Trees',
            value: `${formatCount(drawn)} of ${counted(candidates, 'candidate')} (${expectedTrees.toFixed(1)} expected), each with ${describeChances(preview, formatMetric)}`,
          },
          {
            term: 'Reviews',
            value: `${formatCount(preview.reviews)}${raised > 0 ? `, and up to ${formatCount(raised)} more where readers disagree` : ''}`,
          },
          { term: 'Gold items', value: describeMixedIn('gold', preview, options) },
          { term: 'Hidden repeats', value: describeMixedIn('repeats', preview, options) },
          { term: 'Physician-hours', value: describeHours(preview) },
        ]}
      />
      <BySpecialty rows={preview.bySpecialty} />
    </div>
  )
}

function BySpecialty({ rows }: { rows: RoundPreview['bySpecialty'] }) {
  return (
    <DataTable<RoundPreview['bySpecialty'][number]>
      caption="By specialty"
      rows={rows}
      rowKey={(row) => row.specialty}
      columns={[
        { key: 'specialty', header: 'Specialty', isRowHeader: true, cell: (row) => row.specialty },
        { key: 'candidates', header: 'Candidates', align: 'end', cell: (row) => formatCount(row.candidates) },
        { key: 'drawn', header: 'Drawn', align: 'end', cell: (row) => formatCount(row.drawn) },
        { key: 'reviews', header: 'Reviews', align: 'end', cell: (row) => formatCount(row.reviews) },
      ]}
    />
  )
}
