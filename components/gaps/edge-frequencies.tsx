// The frequency of each edge to be added; left empty it is unstated.
import { NumberInput } from '@/components/ui/number-input'
import type { Gap, GapEdge } from '@/lib/core/domain/gap'
import { GapCauseBadge } from './gap-cause-badge'
import { gapKey } from './gap-key'

type EdgeFrequenciesProps = {
  gaps: readonly Gap[]
  edges: readonly GapEdge[]
  onChange: (edges: readonly GapEdge[]) => void
}

export function EdgeFrequencies({ gaps, edges, onChange }: EdgeFrequenciesProps) {
  const setFrequency = (at: number, value: number) =>
    onChange(edges.map((edge, i) => (i === at ? { ...edge, frequency: Number.isNaN(value) ? null : value } : edge)))
  return (
    <ul aria-label="Edges" className="grid gap-2">
      {gaps.map((gap, at) => (
        <li
          key={gapKey(gap)}
          className="grid items-start gap-x-4 gap-y-2 rounded-md border border-line p-3 sm:grid-cols-[1fr_16rem]"
        >
          <div className="grid gap-1">
            <p>
              <span className="font-medium">{gap.disease.label}</span> shows {gap.finding.label}
            </p>
            <p>
              <GapCauseBadge cause={gap.cause} />
            </p>
            {gap.cause === 'excluded' ? (
              <p className="text-xs">
                The graph excludes it now. If the exclusion is of this very pair, the edge takes its place.
              </p>
            ) : null}
          </div>
          <NumberInput
            label={`Frequency of ${gap.finding.label} in ${gap.disease.label}`}
            value={edges[at]?.frequency ?? Number.NaN}
            onChange={(value) => setFrequency(at, value)}
            minValue={0.01}
            maxValue={1}
            step={0.01}
            hint={hintOf(gap)}
          />
        </li>
      ))}
    </ul>
  )
}

function hintOf({ seen: { present, cases } }: Gap): string {
  const unstated = 'From 0.01 to 1; empty is unstated and reads as 0.5.'
  if (cases === 0) return unstated
  return `${unstated} ${present} of ${cases} reviewed ${cases === 1 ? 'case' : 'cases'} showed it.`
}
