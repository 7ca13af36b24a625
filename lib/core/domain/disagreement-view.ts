// All that a cause of a disagreement is suggested from.
import type { JudgementAgreement } from './compare-judgements'
import type { DisagreementDirection } from './disagreement-strength'
import type { Explanation } from './explanation'
import type { Polarity } from './finding'
import type { GapCause } from './gap'
import type { TrajectoryLabel } from './trajectory-label'

/** A pair that a turn, accepted by physicians, rests on and the graph does not support: as the gaps name it. */
export type GapPair = { turnId: string; diseaseId: string; findingId: string; polarity: Polarity; cause: GapCause }

/** What the readers of one turn said of it, and how each fared on turns whose label was known. */
export type TurnReaders = {
  turnId: string
  accepted: number
  rejected: number
  /** Reasons given for a rejection, as often as they were given. */
  reasons: string[]
  readers: { pseudonym: string; gold: JudgementAgreement; repeats: JudgementAgreement }[]
}

/** `focus`: places of the turns that the disagreement is about, from 0, the loudest first. */
export type DisagreementView = {
  direction: DisagreementDirection
  label: TrajectoryLabel
  focus: readonly number[]
  explanation: Pick<Explanation, 'turns' | 'outcome' | 'concepts'>
  gaps: readonly GapPair[]
  readers: readonly TurnReaders[]
}
