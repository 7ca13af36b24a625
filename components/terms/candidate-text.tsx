// One concept that a term may mean: its label and id, what it is a kind of, and why it is offered.
import type { TermCandidate } from '@/lib/core/domain/term'
import { reasonOf } from './candidate-words'

const PARENTS_MAX = 2

export function CandidateText({ candidate }: { candidate: TermCandidate }) {
  const { id, label, parents } = candidate
  const [named, more] = [parents.slice(0, PARENTS_MAX).join(', '), parents.length > PARENTS_MAX ? ' …' : '']
  return (
    <span className="min-w-0 leading-5">
      {label} <code className="text-xs text-muted">{id}</code>{' '}
      <span className="text-xs text-muted">
        {parents.length > 0 ? `under ${named}${more} · ` : ''}
        {reasonOf(candidate)}
      </span>
    </span>
  )
}
