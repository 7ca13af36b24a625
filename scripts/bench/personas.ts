// Measures the built-in teacher on the demo: how often it hits the truth, and whether each metric finds the failure mode planted for it.
import { areaUnderRoc } from '@/lib/core/calibration/area-under-roc'
import { rankScores } from '@/lib/core/calibration/rank-scores'
import type { ClinicalCase } from '@/lib/core/domain/case'
import type { MetricName, Score } from '@/lib/core/domain/score'
import type { Persona } from '@/lib/core/domain/tree'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import { scoreTree } from '@/lib/core/metrics/score-tree'
import { environmentView } from '@/lib/core/teacher/environment-view'
import { growTree } from '@/lib/core/teacher/grow-tree'
import { atLeast, type Figure, reported } from './figure'
import { readDemo } from './read-demo'

const SEEDS = 10
const PAPER_TRAJECTORIES = 11.3
const HITS_MIN = 0.8
const AUROC_MIN = 0.9

/** The metrics that are meant to find each failure mode; the better of them counts. */
const telling: Record<Exclude<Persona, 'plain'>, readonly MetricName[]> = {
  anchoring: ['rac', 'buc'],
  erratic: ['rac', 'buc'],
  shotgun: ['og'],
  forgetful: ['mtc'],
}

/** Grows `seeds` trees per case and persona. */
export function benchPersonas(seeds = SEEDS): Figure[] {
  const { graph, cases } = readDemo()
  const clock: Clock = { growing: 0, scoring: 0 }
  const plain = scoresOf(graph, cases, 'plain', seeds, clock)
  const trees = seeds * cases.length
  const hits = (scores: readonly Score[]) => scores.filter(({ outcome }) => outcome === 'HIT').length / scores.length
  const byTurns = (turns: number) => plain.filter((score) => score.turns.length === turns).length / plain.length
  const told = (Object.keys(telling) as (keyof typeof telling)[]).flatMap((persona) => {
    const planted = scoresOf(graph, cases, persona, seeds)
    const figures = telling[persona].map((metric) => ({ metric, value: auroc(plain, planted, metric) }))
    const best = figures.reduce((a, b) => (b.value > a.value ? b : a))
    return [
      atLeast(`${persona} told from plain by ${best.metric.toUpperCase()}`, best.value, 'AUROC', AUROC_MIN),
      reported(`${persona} hits`, hits(planted), 'share'),
    ]
  })
  const worst = cases
    .map(({ id }) => ({ id, share: hits(plain.filter(({ treeId }) => treeId.startsWith(id))) }))
    .sort((a, b) => a.share - b.share)[0]
  return [
    atLeast('plain hits', hits(plain), 'share', HITS_MIN),
    reported(`plain hits, hardest case (${worst?.id})`, worst?.share ?? 0, 'share'),
    ...told,
    reported(`trajectories per case (paper ${PAPER_TRAJECTORIES})`, plain.length / trees, ''),
    ...[3, 4, 5].map((turns) => reported(`plain trajectories of ${turns} turns`, byTurns(turns), 'share')),
    reported('plain trajectories retained by the default filter', retained(plain), 'share'),
    reported('trees grown per second', trees / clock.growing, '1/s'),
    reported('the same trees scored per second, for comparison', trees / clock.scoring, '1/s'),
  ]
}

/** Seconds spent. */
type Clock = { growing: number; scoring: number }

function scoresOf(
  graph: MedicalGraph,
  cases: readonly ClinicalCase[],
  persona: Persona,
  seeds: number,
  clock: Clock = { growing: 0, scoring: 0 },
): Score[] {
  const played = cases.map((clinicalCase) => ({ clinicalCase, environment: environmentView(clinicalCase) }))
  return played.flatMap(({ clinicalCase, environment }) => {
    const started = performance.now()
    const trees = Array.from({ length: seeds }, (_, seed) =>
      growTree(graph, environment, { treeId: `${clinicalCase.id}/${seed}`, seed, persona }),
    )
    const grown = performance.now()
    const scores = trees.flatMap((tree) => scoreTree(graph, clinicalCase, tree))
    clock.growing += (grown - started) / 1000
    clock.scoring += (performance.now() - grown) / 1000
    return scores
  })
}

/** How well a metric tells plain trajectories (higher) from planted ones; an undefined metric counts as 0, as in the filter. */
function auroc(plain: readonly Score[], planted: readonly Score[], metric: MetricName): number {
  const scores = [...plain, ...planted].map((score) => score[metric] ?? 0)
  const labels = [...plain.map(() => 1), ...planted.map(() => 0)]
  return areaUnderRoc(rankScores(scores, labels)) ?? 0
}

const retained = (scores: readonly Score[]) =>
  scores.filter(({ decision }) => decision.kind === 'retain').length / scores.length
