// What a release changes against the one it follows, counted by reason, with the first of the trajectories concerned.
'use client'
import { useQuery } from '@tanstack/react-query'
import { formatCount } from '@/components/plots/number-text'
import { Badge } from '@/components/ui/badge'
import { Loaded } from '@/components/ui/loaded'
import { Section } from '@/components/ui/section'
import { SortedTable } from '@/components/ui/sorted-table'
import { TextLink } from '@/components/ui/text-link'
import { releaseDiffQuery } from '@/lib/client/releases'
import type { ReleaseDiff } from '@/lib/core/domain/release'
import { reasonName } from './rule-names'

const tones = { added: 'good', removed: 'bad', changed: 'warn' } as const

export function ReleaseDiffView({ releaseId }: { releaseId: number }) {
  const query = useQuery(releaseDiffQuery(releaseId))
  return (
    <Loaded query={query} lines={3}>
      {(diff) => (diff.against ? <Diff diff={diff} against={diff.against} /> : null)}
    </Loaded>
  )
}

type DiffProps = { diff: ReleaseDiff; against: NonNullable<ReleaseDiff['against']> }

function Diff({ diff, against }: DiffProps) {
  const followed = <TextLink href={`/releases/${against.id}`}>{against.version}</TextLink>
  return (
    <Section title={<>Changes since {followed}</>} description={`${formatCount(diff.same)} trajectories are the same.`}>
      <SortedTable<ReleaseDiff['counts'][number]>
        caption="Changes by reason"
        urlKey="changes"
        fileName="changes-by-reason"
        rows={diff.counts}
        rowKey={(row) => `${row.change} ${row.reason}`}
        empty="Nothing changed."
        columns={[
          {
            ...{ key: 'change', header: 'Change', isRowHeader: true, value: (row) => row.change },
            cell: (row) => <Badge tone={tones[row.change]}>{row.change}</Badge>,
          },
          { key: 'reason', header: 'Because', value: (row) => reasonName(row.reason) },
          { key: 'count', header: 'Trajectories', align: 'end', value: (row) => row.count },
        ]}
      />
      {diff.examples.length > 0 ? <Examples diff={diff} /> : null}
    </Section>
  )
}

const Examples = ({ diff }: { diff: ReleaseDiff }) => (
  <details>
    <summary className="cursor-pointer text-accent">The first {diff.examples.length} changed trajectories</summary>
    <SortedTable<ReleaseDiff['examples'][number]>
      caption="Changed trajectories"
      urlKey="changed"
      fileName="changed-trajectories"
      filter
      rows={diff.examples}
      rowKey={(row) => `${row.change} ${row.id}`}
      columns={[
        {
          ...{ key: 'id', header: 'Trajectory', isRowHeader: true, value: (row) => row.id },
          cell: ({ id, trajectory }) =>
            trajectory ? <TextLink href={`/trees/${trajectory.treeId}`}>{id}</TextLink> : <code>{id}</code>,
        },
        { key: 'change', header: 'Change', value: (row) => row.change },
        { key: 'reason', header: 'Because', value: (row) => reasonName(row.reason) },
      ]}
    />
  </details>
)
