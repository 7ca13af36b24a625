// Finds what accepted turns rest on without the graph's support.
import type { Polarity } from '../domain/finding'
import type { GapCause } from '../domain/gap'
import type { Turn } from '../domain/tree'
import { likelihoodRuleAt } from './likelihood-rule-at'
import { pathMemory } from './path-memory'
import { type Belief, readBelief } from './read-belief'
import { type Evidence, readEvidence } from './read-evidence'
import type { ScoringContext } from './scoring-context'
import { supportAt } from './support-at'
import { totalSupport } from './total-support'

/** Probability by which a belief must have moved, and moved beyond what the graph asks for. */
const MOVED = 0.02
/** As in the update that RAC asks for: what a hypothesis is taken to have before anybody lists it. */
const FLOOR = 0.001
/** Nats of support in the direction of the move up to which a pair counts as unsupported: odds of about 1.1. */
const SUPPORTED = 0.1

/** One pair that one accepted turn rests on; `disease` and `finding` are positions. */
export type GapMove = {
  readonly turnId: string
  readonly disease: number
  readonly finding: number
  readonly polarity: Polarity
  readonly cause: GapCause
  /** The belief as stated before and after the turn, 0 where the hypothesis is not listed. */
  readonly before: number
  readonly after: number
  /** How far the belief ended above (below: negative) what the graph's update asks for. */
  readonly excess: number
  /** The finding was all that the turn newly established. */
  readonly isSole: boolean
}

/** `unmapped`: accepted turns with such a move whose hypothesis or finding links to no concept. */
export type GapReading = { readonly moves: readonly GapMove[]; readonly unmapped: readonly string[] }

type Standing = { readonly belief: Belief; readonly known: Map<string, Polarity> }

/**
 * The gaps of a tree (of any of its turns, parents before children) under the turns that physicians accepted. Of an accepted order
 * turn: a mapped hypothesis whose stated belief rose by at least 0.02, and ended at least 0.02 above what the graph's update asks
 * for, with each mapped finding that turned out present; one that fell in the same way, with each finding that turned out absent;
 * where the graph gives the pair no support of its own. The update is q of RAC, except that what the belief before leaves to something else
 * stays there, with support 0. Source: this project's own definition.
 *
 * @example findGaps(context, tree.turns, new Set(['n2'])).moves // []
 */
export function findGaps(context: ScoringContext, turns: readonly Turn[], accepted: ReadonlySet<string>): GapReading {
  const { graph, choices } = context
  const start = pathMemory(context).known
  const standings = new Map<string, Standing>()
  const moves: GapMove[] = []
  const unmapped: string[] = []
  for (const turn of turns) {
    const above = turn.parentId === null ? undefined : standings.get(turn.parentId)
    const known = new Map(above?.known ?? start)
    const findings = turn.answers.reduce((all, answer) => all.concat(answer.findings), turn.findings)
    const { evidence } = readEvidence(graph, known, findings, choices)
    const isKept = turn.action?.kind === 'diagnose' || (above !== undefined && turn.differential.length === 0)
    const belief = isKept ? (above?.belief ?? []) : readBelief(graph, turn.differential, choices).belief
    standings.set(turn.id, { belief, known })
    if (!above || turn.action?.kind !== 'order' || !accepted.has(turn.id)) continue
    const found = gapsOf(context, above.belief, belief, evidence)
    for (const move of found.moves) moves.push({ turnId: turn.id, ...move })
    if (found.isUnmapped) unmapped.push(turn.id)
  }
  return { moves, unmapped }
}

function gapsOf({ graph }: ScoringContext, before: Belief, after: Belief, evidence: readonly Evidence[]) {
  const moves: Omit<GapMove, 'turnId'>[] = []
  let isUnmapped = false
  const isSole = evidence.length === 1
  for (const moved of unexplained(before, after, (position) => totalSupport(graph, position, evidence))) {
    for (const { finding, polarity } of evidence) {
      if ((polarity === 'present') !== moved.after > moved.before) continue
      if (moved.position < 0 || finding < 0) {
        isUnmapped = true
        continue
      }
      const cause = causeOf(graph, moved.position, finding, polarity)
      const { position: disease, ...beliefs } = moved
      if (cause) moves.push({ disease, finding, polarity, cause, ...beliefs, isSole })
    }
  }
  return { moves, isUnmapped }
}

/** Hypotheses that moved further than the evidence asks for, or the other way. */
function unexplained(previous: Belief, current: Belief, support: (position: number) => number) {
  const moved = new Map(previous.map(({ key, position, p }) => [key, { position, before: p, after: 0 }]))
  for (const { key, position, p } of current)
    moved.set(key, { position, before: moved.get(key)?.before ?? 0, after: p })
  const hypotheses = [...moved.values()]
  const rest = Math.max(0, 1 - hypotheses.reduce((sum, { before }) => sum + before, 0))
  const weights = hypotheses.map(({ position, before }) => Math.max(FLOOR, before) * Math.exp(support(position)))
  const total = weights.reduce((sum, weight) => sum + weight, rest)
  return hypotheses.flatMap(({ position, before, after }, i) => {
    const excess = after - (weights[i] ?? 0) / total
    const isRise = after - before >= MOVED && excess >= MOVED
    const isFall = before - after >= MOVED && -excess >= MOVED
    return isRise || isFall ? [{ position, before, after, excess }] : []
  })
}

/** Null where the graph supports the pair, or has an annotation of its own that says otherwise. */
function causeOf(
  graph: ScoringContext['graph'],
  disease: number,
  finding: number,
  polarity: Polarity,
): GapCause | null {
  const rule = likelihoodRuleAt(graph, disease, finding)
  if (rule === 'implied') return null
  if (rule === 'excluded') return 'excluded'
  const support = supportAt(graph, disease, finding, polarity)
  const inDirection = polarity === 'present' ? support : -support
  if (inDirection > SUPPORTED) return null
  return rule === 'inherited' ? 'inferred' : 'missing'
}
