// Finds the gaps of all reviewed trees and adds them up by pair.
import type { GapCause } from '@/lib/core/domain/gap'
import type { LinkChoices } from '@/lib/core/graph/link-term'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import { findGaps, type GapMove } from '@/lib/core/metrics/find-gaps'
import { scoringContext } from '@/lib/core/metrics/scoring-context'
import type { Db } from '../db'
import { loadAcceptors } from './load-acceptors'
import { type ReviewedTree, reviewedTrees } from './reviewed-trees'
import { SeenFindings } from './seen-findings'

/** One accepted turn that rests on a pair. */
export type GapTurn = GapMove & { treeId: number; ordinal: number; isSimulated: boolean }

/** A pair by positions, with what all its turns add up to. */
export type GapTally = {
  readonly disease: number
  readonly finding: number
  readonly cause: GapCause
  turns: number
  soleTurns: number
  absentTurns: number
  isSimulated: boolean
  readonly cases: Set<number>
  readonly reviewers: Set<number>
  /** The turns that speak loudest, best first. */
  readonly best: GapTurn[]
}

export type GapScan = { pairs: GapTally[]; seen: SeenFindings; unmappedTurns: number }
type Options = { graph: MedicalGraph; choices: LinkChoices; includeSimulated: boolean }

const SHOWN_TURNS = 3

export async function scanGaps(db: Db, { graph, choices, includeSimulated }: Options): Promise<GapScan> {
  const pairs = new Map<string, GapTally>()
  const seen = new SeenFindings(graph)
  let unmappedTurns = 0
  for await (const trees of reviewedTrees(db, includeSimulated)) {
    const found = trees.map((tree) => {
      const context = scoringContext(graph, tree.clinicalCase, choices)
      seen.add(context, tree)
      const reading = findGaps(context, tree.turns, tree.accepted)
      unmappedTurns += reading.unmapped.length
      return { tree, turns: toGapTurns(tree, reading.moves) }
    })
    const acceptors = await loadAcceptors(db, found)
    for (const { tree, turns } of found)
      for (const turn of turns) addTurn(tallyOf(pairs, turn), turn, tree, acceptors(turn))
  }
  return { pairs: [...pairs.values()], seen, unmappedTurns }
}

/** A finding that flipped twice within a turn makes the same pair twice; it counts once. */
function toGapTurns({ treeId, isSimulated, turns }: ReviewedTree, moves: readonly GapMove[]): GapTurn[] {
  const ordinals = new Map(turns.map(({ id }, ordinal) => [id, ordinal]))
  const distinct = new Map(moves.map((move) => [`${move.turnId} ${pairKey(move)}`, move]))
  return [...distinct.values()].map((move) => ({
    ...move,
    ...{ treeId, isSimulated, ordinal: ordinals.get(move.turnId) ?? 0 },
  }))
}

export const pairKey = ({ disease, finding }: { disease: number; finding: number }) => `${disease} ${finding}`

function tallyOf(pairs: Map<string, GapTally>, turn: GapTurn): GapTally {
  const known = pairs.get(pairKey(turn))
  if (known) return known
  const { disease, finding, cause } = turn
  const counts = { turns: 0, soleTurns: 0, absentTurns: 0, isSimulated: false }
  const tally = { disease, finding, cause, ...counts, cases: new Set<number>(), reviewers: new Set<number>(), best: [] }
  pairs.set(pairKey(turn), tally)
  return tally
}

function addTurn(tally: GapTally, turn: GapTurn, tree: ReviewedTree, reviewers: readonly number[]): void {
  tally.turns += 1
  if (turn.isSole) tally.soleTurns += 1
  if (turn.polarity === 'absent') tally.absentTurns += 1
  if (turn.isSimulated) tally.isSimulated = true
  tally.cases.add(tree.caseId)
  for (const reviewer of reviewers) tally.reviewers.add(reviewer)
  tally.best.push(turn)
  tally.best.sort((a, b) => loudness(b) - loudness(a))
  tally.best.length = Math.min(tally.best.length, SHOWN_TURNS)
}

/** Sole evidence first, then how far the belief went beyond what the graph asks for. */
const loudness = ({ isSole, excess }: GapMove) => (isSole ? 1 : 0) + Math.abs(excess)
