// Findings with their polarity, by sign and word.
import { Minus, Plus } from 'lucide-react'
import type { Finding } from '@/lib/core/domain/finding'

export function FindingList({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul className="flex flex-wrap gap-1.5">
      {findings.map((finding) => (
        <FindingChip key={`${finding.polarity} ${finding.label}`} finding={finding} />
      ))}
    </ul>
  )
}

function FindingChip({ finding }: { finding: Finding }) {
  const isPresent = finding.polarity === 'present'
  const Icon = isPresent ? Plus : Minus
  return (
    <li
      className={`inline-flex items-center gap-1 rounded border px-1.5 py-0.5 text-xs ${isPresent ? 'border-line-strong' : 'border-dashed border-line-strong'}`}
    >
      <Icon aria-hidden strokeWidth={3} className="size-3 shrink-0" />
      <span>{finding.label}</span>
      <span className="text-muted">{finding.polarity}</span>
    </li>
  )
}
