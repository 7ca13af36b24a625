// One tree as a release sees it: its case, turns, what people said of them, and which of its trajectories are in. Every view is made of it.
import type { FinalLabelValue } from './consensus'
import type { ReleaseSource } from './release'
import type { ReleaseSplit } from './release-options'
import type { Metrics, Outcome } from './score'
import type { Turn } from './tree'
import type { VerdictAspect, VerdictKind } from './verdict'

/** `author`: the pseudonym of who edited or continued; null for the teacher's turns. */
export type ReleaseTurn = Turn & { author: string | null; editedFromId: string | null }

/** What one reader's newest standing word on a turn is. */
export type ReleaseRating = {
  reader: string
  kind: Extract<VerdictKind, 'ACCEPT' | 'REJECT' | 'EDIT' | 'CANNOT_JUDGE'>
  reasons: string[]
}

export type ReleaseTurnLabel = {
  label: FinalLabelValue
  source: 'unanimous' | 'adjudicated'
  round: string
  /** The verdicts that the label rests on. */
  verdictIds: number[]
  ratings: ReleaseRating[]
}

/** A trajectory that is in. `turnIds`: the turns that are in, root first; fewer than `pathTurns` where it was cut. */
export type ReleaseTrajectory = {
  /** `<tree>/<last turn that is in>`. */
  id: string
  leafId: string
  turnIds: string[]
  pathTurns: number
  approval: ReleaseSource
  outcome: Outcome | null
  metrics: Metrics | null
  acceptance: number | null
  decisionId: number | null
  verdictIds: number[]
}

/** One verdict as the `verdicts` view gives it; readers by pseudonym, never by name. */
export type ReleaseVerdict = {
  id: number
  turnId: string
  reader: string
  specialties: string[]
  kind: VerdictKind
  aspect: VerdictAspect
  reasons: string[]
  note: string
  editTurnId: string | null
  /** The id of the verdict that it takes back. */
  undoesId: number | null
  round: string
  /** With what probability the tree was drawn in the round; null for gold, repeats and trees given by hand. */
  pi: number | null
  slot: 'sample' | 'gold' | 'repeat'
  isAfterReveal: boolean
  isSimulated: boolean
  activeMs: number | null
  guidelineVersion: number
  createdAt: string
}

export type ReleaseTree = {
  id: string
  split: ReleaseSplit
  case: {
    id: string
    title: string
    specialty: string
    observation: string
    diagnosis: string
    source: string
    reference: string | null
    licence: string | null
  }
  teacher: {
    name: string
    model: string | null
    prompt: string | null
    seed: number | null
    temperature: number | null
  }
  turns: ReleaseTurn[]
  /** By turn id; turns without a final label have no entry. */
  labels: ReadonlyMap<string, ReleaseTurnLabel>
  trajectories: ReleaseTrajectory[]
  verdicts: ReleaseVerdict[]
}
