// How each persona departs from a sound clinician: one planted failure mode each.
import type { Persona } from '../domain/tree'

/** Numbers the policy is steered by. Probabilities are per order turn. */
export type Traits = {
  /** Weight of the presenting findings in the opening belief; below 1 because findings of one presentation are not independent. */
  readonly openingWeight: number
  /** Weight of new evidence in an update: 1 is Bayes, 0 is deaf, below 0 goes against the evidence. */
  readonly evidenceWeight: number
  /** How far, in nats either way, the opening belief in a disease departs from what the findings ask for. */
  readonly impression: number
  /** The weight varies from hypothesis to hypothesis by a factor within [exp(-spread), exp(spread)]. */
  readonly weightSpread: number
  /** Half-width, in nats, of how far the belief wanders where a turn brought no evidence. */
  readonly drift: number
  /** Whether a leading hypothesis that nothing spoke against stays on the list. */
  readonly keepsUnrefuted: boolean
  /** The share of the leading hypothesis at which the work-up ends. */
  readonly confidence: number
  /** Order turns before the work-up may end by confidence. */
  readonly orderTurnsMin: number
  /** Chance to settle for the leading hypothesis without having reached the confidence. */
  readonly closure: number
  /** Chance that a turn's tests are picked without regard to what they could tell. */
  readonly groundless: number
  /** Chance to order a test again. */
  readonly repeat: number
  /** Chance to lose sight of a leading hypothesis. */
  readonly drop: number
  /** Chance to bring a discarded hypothesis back. */
  readonly resurrect: number
}

const sound: Traits = {
  openingWeight: 0.5,
  evidenceWeight: 1,
  impression: 1.2,
  weightSpread: 0.3,
  drift: 0,
  keepsUnrefuted: true,
  confidence: 0.88,
  orderTurnsMin: 1,
  closure: 0,
  groundless: 0,
  repeat: 0,
  drop: 0,
  resurrect: 0,
}

/**
 * `plain` plants nothing. `anchoring` barely updates whatever comes back and settles early; `erratic` updates against the evidence; `shotgun`
 * orders without grounds; `forgetful` orders again what it has ordered, drops hypotheses and brings them back.
 */
export const personaTraits: Readonly<Record<Persona, Traits>> = {
  plain: sound,
  anchoring: { ...sound, impression: 2.5, evidenceWeight: 0.06, closure: 0.3, keepsUnrefuted: false },
  erratic: { ...sound, evidenceWeight: -0.8, drift: 1, keepsUnrefuted: false },
  shotgun: { ...sound, groundless: 0.85 },
  forgetful: {
    ...sound,
    confidence: 0.97,
    orderTurnsMin: 2,
    repeat: 0.85,
    drop: 0.5,
    resurrect: 0.5,
    keepsUnrefuted: false,
  },
}
