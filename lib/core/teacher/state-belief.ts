// Cuts a belief down to what a clinician would write as a differential.
import type { Hypothesis } from '../domain/tree'
import type { MedicalGraph } from '../graph/medical-graph'
import type { Held } from './read-path'

const LISTED = 7
const LISTED_MIN = 3
const WORTH_NAMING = 0.004
const DIGITS = 1e4

/**
 * The most probable hypotheses, at most seven, those below 0.004 left out beyond the third. Probabilities are rounded down to four decimals,
 * so that they never add up to more than 1. Equal ones keep the order of the belief.
 */
export function stateBelief(belief: readonly Held[]): Held[] {
  const ranked = [...belief].sort((a, b) => b.p - a.p).slice(0, LISTED)
  const named = ranked.filter((held, index) => index < LISTED_MIN || held.p >= WORTH_NAMING)
  return named.map((held) => ({ ...held, p: Math.floor(Math.min(1, held.p) * DIGITS) / DIGITS }))
}

/** A stated belief in the form in which a turn holds it. */
export function asDifferential(graph: MedicalGraph, stated: readonly Held[]): Hypothesis[] {
  return stated.map(({ label, position, p }) => ({ label, concept: graph.diseaseIds[position] ?? null, p }))
}
