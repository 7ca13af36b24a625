// The trajectories and cases of a release by specialty, teacher, length and whose word let them in.
import { Section } from '@/components/ui/section'
import { SortedTable } from '@/components/ui/sorted-table'
import type { Manifest } from '@/lib/core/domain/release'

export const StrataTable = ({ strata }: { strata: Manifest['strata'] }) => (
  <Section title="Strata" description="The strata of one property add up to the whole.">
    <SortedTable
      caption="Strata"
      urlKey="strata"
      fileName="release-strata"
      filter
      rows={strata}
      rowKey={(row) => `${row.by} ${row.value}`}
      columns={[
        { key: 'by', header: 'By', value: (row) => row.by },
        { key: 'value', header: 'Value', isRowHeader: true, value: (row) => row.value },
        { key: 'trajectories', header: 'Trajectories', align: 'end', value: (row) => row.trajectories },
        { key: 'cases', header: 'Cases', align: 'end', value: (row) => row.cases },
      ]}
    />
  </Section>
)
