// One accepted turn that rests on a gap: the belief before and after, the result, the reasoning, and the way to the tree.
import { SimulatedBadge } from '@/components/rounds/simulated-badge'
import { Badge } from '@/components/ui/badge'
import { TextLink } from '@/components/ui/text-link'
import type { Gap, GapEvidence } from '@/lib/core/domain/gap'

const belief = (p: number) => (p === 0 ? 'not listed' : `${Math.round(p * 100)}\u202f%`)

type GapEvidenceCardProps = { evidence: GapEvidence; gap: Pick<Gap, 'disease' | 'finding'> }

export function GapEvidenceCard({ evidence, gap }: GapEvidenceCardProps) {
  const { treeId, turnId, caseTitle, polarity, before, after, excess, isSole, isSimulated, reasoning, results } =
    evidence
  const points = Math.round(Math.abs(excess) * 100)
  return (
    <li className="grid content-start gap-2 rounded-md border border-line bg-surface p-3">
      <p className="flex flex-wrap items-center gap-1.5">
        <TextLink href={`/trees/${treeId}?turn=${encodeURIComponent(turnId)}`}>
          {caseTitle}, turn {turnId}
        </TextLink>
        {isSole ? <Badge tone="accent">sole evidence</Badge> : null}
        {isSimulated ? <SimulatedBadge /> : null}
      </p>
      <p>
        {gap.finding.label} {polarity}: {gap.disease.label} {after > before ? 'rises' : 'falls'} from {belief(before)}{' '}
        to {belief(after)}, {points} {points === 1 ? 'point' : 'points'} {excess > 0 ? 'above' : 'below'} what the graph
        asks for.
      </p>
      {results.map(({ test, result }) => (
        <p key={test} className="text-xs">
          <span className="font-medium">{test}:</span> {result}
        </p>
      ))}
      {reasoning ? (
        <blockquote className="border-l-2 border-line-strong pl-2 text-xs text-muted">{reasoning}</blockquote>
      ) : null}
    </li>
  )
}
