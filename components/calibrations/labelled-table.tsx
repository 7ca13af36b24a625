// The labelled trajectories of a run, a page at a time, found by label, half and certificate; each leads to its tree.
'use client'
import { useQuery } from '@tanstack/react-query'
import { formatMetric } from '@/components/plots/number-text'
import { OutcomeBadge } from '@/components/trees/outcome-badge'
import { Badge } from '@/components/ui/badge'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { PagedRows } from '@/components/ui/paged-rows'
import { Select } from '@/components/ui/select'
import { TextLink } from '@/components/ui/text-link'
import { labelledQuery } from '@/lib/client/calibrations'
import { oneOf, positiveInteger, useUrlFilter } from '@/lib/client/url-filter'
import type { LabelledTrajectory } from '@/lib/core/domain/labelled-trajectory'
import { TrajectoryLink } from './trajectory-link'

const columns: DataColumn<LabelledTrajectory>[] = [
  { key: 'trajectory', header: 'Trajectory', isRowHeader: true, cell: (row) => <TrajectoryLink {...row} /> },
  {
    key: 'label',
    header: 'Label',
    cell: ({ isAccepted }) => <Badge tone={isAccepted ? 'good' : 'bad'}>{isAccepted ? 'accepted' : 'rejected'}</Badge>,
  },
  { key: 'outcome', header: 'Outcome', cell: ({ outcome }) => <OutcomeBadge outcome={outcome} /> },
  { key: 'dtc', header: 'DTC', align: 'end', cell: ({ dtc }) => formatMetric(dtc) },
  { key: 'rac', header: 'RAC', align: 'end', cell: ({ rac }) => formatMetric(rac) },
  { key: 'p', header: 'Predicted', align: 'end', cell: ({ p }) => formatMetric(p) },
  { key: 'certified', header: 'Certified', cell: ({ isCertified }) => (isCertified ? 'yes' : 'no') },
  { key: 'half', header: 'Half', cell: ({ half }) => half },
  { key: 'pi', header: 'π', align: 'end', cell: ({ pi }) => formatMetric(pi) },
  { key: 'round', header: 'Round', cell: ({ roundId }) => <TextLink href={`/rounds/${roundId}`}>{roundId}</TextLink> },
]

const labels = ['accepted', 'rejected'] as const
const halves = ['fit', 'test'] as const
const words = ['yes', 'no'] as const

export function LabelledTable({ calibrationId }: { calibrationId: number }) {
  const { search, replace } = useUrlFilter()
  const label = oneOf(labels, search.get('label'))
  const half = oneOf(halves, search.get('half'))
  const certified = oneOf(words, search.get('certified'))
  const cursor = positiveInteger(search.get('labels-after'))
  const query = useQuery(labelledQuery({ calibrationId, label, half, certified, cursor }))
  const choose = (name: string) => (value: string) => replace({ [name]: value, 'labels-after': undefined })
  return (
    <div className="grid min-w-0 gap-2">
      <div className="flex flex-wrap gap-3">
        <Choice label="Label" value={label} of={labels} onChange={choose('label')} />
        <Choice label="Half" value={half} of={halves} onChange={choose('half')} />
        <Choice label="Certified" value={certified} of={words} onChange={choose('certified')} />
      </div>
      <PagedRows query={query} cursor={cursor} noun="label" onTurn={(next) => replace({ 'labels-after': next })}>
        {(items) => (
          <div className="max-h-96 overflow-y-auto rounded-lg">
            <DataTable<LabelledTrajectory>
              caption="Labelled trajectories"
              rows={items}
              rowKey={({ trajectoryId }) => trajectoryId}
              columns={columns}
              empty="No label is like this."
            />
          </div>
        )}
      </PagedRows>
    </div>
  )
}

type ChoiceProps = { label: string; value?: string; of: readonly string[]; onChange: (value: string) => void }

const Choice = ({ label, value = '', of, onChange }: ChoiceProps) => (
  <Select
    label={label}
    className="w-36"
    value={value}
    onChange={onChange}
    options={[{ value: '', label: 'any' }, ...of.map((option) => ({ value: option, label: option }))]}
  />
)
