// How many trajectories each rule lets in and keeps out.
import { type CountRow, CountTable } from '@/components/overview/count-table'
import { type Exclusion, exclusionSchema, type ReleaseSource, releaseSourceSchema } from '@/lib/core/domain/release'
import { exclusionNames, sourceNames } from './rule-names'

type RuleCountsProps = {
  considered: number
  included: Partial<Record<ReleaseSource, number>>
  excluded: Partial<Record<Exclusion, number>>
  /** Beside something else: the tables stand one above the other. */
  isNarrow?: boolean
}

const named = (rule: { name: string; meaning: string }) => (
  <>
    {rule.name}
    <span className="block text-xs font-normal text-muted">{rule.meaning}</span>
  </>
)

export function RuleCounts({ considered, included, excluded, isNarrow = false }: RuleCountsProps) {
  const inRows: CountRow[] = releaseSourceSchema.options.map((source) => ({
    key: source,
    name: named(sourceNames[source]),
    count: included[source] ?? 0,
  }))
  const outRows: CountRow[] = exclusionSchema.options.map((exclusion) => ({
    key: exclusion,
    name: named(exclusionNames[exclusion]),
    count: excluded[exclusion] ?? 0,
  }))
  return (
    <div className={isNarrow ? 'grid gap-4' : 'grid items-start gap-4 md:grid-cols-2'}>
      <CountTable caption="Trajectories in" nameHeader="In, because" rows={inRows} total={considered} />
      <CountTable caption="Trajectories out" nameHeader="Out, because" rows={outRows} total={considered} />
    </div>
  )
}
