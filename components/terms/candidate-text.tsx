// One concept that a term may mean: its label and id, what it is a kind of, and why it is offered.
import type { TermCandidate } from '@/lib/core/domain/term'
import { reasonOf } from './candidate-words'

export function CandidateText({ candidate }: { candidate: TermCandidate }) {
  const { id, label, parents } = candidate
  return (
    <span className="block min-w-0">
      <span className="text-ink">{label}</span> <code className="text-xs text-muted">{id}</code>
      <span className="block text-xs text-muted">
        {parents.length > 0 ? `is a ${parents.join(', ')} · ` : ''}
        {reasonOf(candidate)}
      </span>
    </span>
  )
}
