// What causes, directions and statuses of disagreements are called.
import type { Tone } from '@/components/ui/badge'
import type { Disagreement, DisagreementStatus } from '@/lib/core/domain/disagreement'
import type { DisagreementCause } from '@/lib/core/domain/disagreement-choice'

type Direction = NonNullable<Disagreement['direction']>

export const causeNames: Record<DisagreementCause, string> = {
  'unlinked-term': 'unlinked term',
  'missing-edge': 'missing edge',
  'wrong-direction': 'wrong direction',
  'reviewer-error': 'reviewer error',
  other: 'other',
}

export const causeMeanings: Record<DisagreementCause, string> = {
  'unlinked-term': 'A wording of the turn has no concept in the graph, or the wrong one.',
  'missing-edge': 'The turn rests on a pair that the graph says nothing of.',
  'wrong-direction': 'The graph has the edge, and it says otherwise than the physicians.',
  'reviewer-error': 'The physicians’ word may be wrong.',
  other: 'Something else; say what in the note.',
}

export const causeTones: Record<DisagreementCause, Tone> = {
  'unlinked-term': 'accent',
  'missing-edge': 'accent',
  'wrong-direction': 'warn',
  'reviewer-error': 'bad',
  other: 'neutral',
}

export const directionNames: Record<Direction, string> = {
  'too-strict': 'metrics too strict',
  'too-lenient': 'metrics too lenient',
}

export const statusNames: Record<DisagreementStatus, string> = {
  open: 'open',
  chosen: 'cause recorded',
  fixed: 'since fixed',
}
