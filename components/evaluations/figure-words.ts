// What each figure of an evaluation is called and means, and which way is better.
import { metricMeaning } from '@/components/trees/metric-meaning'
import type { EvaluationMode, FigureName, Stratum } from '@/lib/core/domain/evaluation'

type Words = { label: string; meaning: string; isBetter: 'higher' | 'lower' | null }

const metric = (label: string, meaning: string): Words => ({ label, meaning, isBetter: 'higher' })

export const figureWords: Record<FigureName, Words> = {
  hit: {
    label: 'HIT',
    meaning: 'share of cases whose final diagnosis is the true one in the graph; a failed case counts as a miss',
    isBetter: 'higher',
  },
  hitPlayed: {
    label: 'HIT, played',
    meaning: 'the same over the cases that were played to an end',
    isBetter: 'higher',
  },
  hitOrNear: {
    label: 'HIT or NEAR',
    meaning: 'share of cases whose diagnosis is the true one or close to it in the graph',
    isBetter: 'higher',
  },
  judged: {
    label: 'Judged right',
    meaning: 'share of cases whose diagnosis a judging model takes for the true one',
    isBetter: 'higher',
  },
  precision: {
    label: 'Precision',
    meaning: 'share of the ordered tests that the case’s menu holds',
    isBetter: 'higher',
  },
  recall: { label: 'Recall', meaning: 'share of the tests on the case’s menu that were ordered', isBetter: 'higher' },
  turns: { label: 'Turns', meaning: 'turns played, the first and the diagnosis included', isBetter: null },
  orders: { label: 'Orders', meaning: 'tests ordered, each once a turn', isBetter: null },
  unavailableRate: {
    label: 'Unavailable',
    meaning: 'share of orders that the case has no result for',
    isBetter: 'lower',
  },
  repeatRate: { label: 'Repeats', meaning: 'share of orders of a test that was ordered before', isBetter: 'lower' },
  dtc: metric('DTC', metricMeaning.dtc),
  rac: metric('RAC', metricMeaning.rac),
  buc: metric('BUC', metricMeaning.buc),
  og: metric('OG', metricMeaning.og),
  mtc: metric('MTC', metricMeaning.mtc),
  coverage: { label: 'Coverage', meaning: 'share of what was said that the graph knows', isBetter: null },
  ungroundedOrdering: {
    label: 'Ungrounded test ordering',
    meaning: 'share of first orders of a test that nothing in the belief before them speaks for',
    isBetter: 'lower',
  },
  unreliableUpdate: {
    label: 'Unreliable diagnostic update',
    meaning: 'share of turns whose belief moves more against the new evidence than with it, or does not follow it',
    isBetter: 'lower',
  },
  degradedCoherence: {
    label: 'Degraded multi-turn coherence',
    meaning:
      'share of turns that repeat a test, drop or revive a hypothesis without evidence, or contradict what came before',
    isBetter: 'lower',
  },
}

export const failureModes = ['ungroundedOrdering', 'unreliableUpdate', 'degradedCoherence'] as const
export const diagnosisFigures = ['hit', 'hitPlayed', 'hitOrNear', 'judged'] as const
export const orderFigures = ['precision', 'recall', 'turns', 'orders', 'unavailableRate', 'repeatRate'] as const
export const metricFigures = ['dtc', 'rac', 'buc', 'og', 'mtc', 'coverage'] as const

/** Figures that are numbers of things, not shares: they have no scale from 0 to 1. */
export const isCount = (name: FigureName) => name === 'turns' || name === 'orders'

export const modeWords: Record<EvaluationMode, { label: string; meaning: string }> = {
  'free-turn': { label: 'free turn', meaning: 'orders tests, turn by turn, until it diagnoses' },
  'one-turn': { label: 'one turn', meaning: 'may order tests once, then diagnoses' },
  'all-at-once': { label: 'all at once', meaning: 'is told every result at the start and diagnoses' },
}

export const strataWords: Record<Exclude<Stratum['by'], 'all'>, string> = {
  specialty: 'Specialty',
  rare: 'Rare disease',
  source: 'Source',
  truth: 'Diagnosis in the graph',
}
