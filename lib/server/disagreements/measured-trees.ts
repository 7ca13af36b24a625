// Measures, for every labelled tree, how far physicians and the metrics part on its trajectories; a tree is measured again only when it changed.
import {
  type DisagreementStrength,
  measureDisagreement,
  type WeighedTurn,
} from '@/lib/core/domain/disagreement-strength'
import { focusOf } from '@/lib/core/domain/disagreement-causes'
import { labelTrajectory, type TrajectoryLabel } from '@/lib/core/domain/trajectory-label'
import type { Db } from '../db'
import { groupBy } from '../group-by'
import { inBatches } from '../in-batches'
import { type JudgedTree, loadJudgedTrees } from './judged-trees'
import { loadMeasuredPaths, type MeasuredPath } from './measured-paths'

/** One trajectory that parts physicians and metrics. `focus`: places of the turns to look at. */
export type Parted = DisagreementStrength & {
  trajectoryId: number
  treeId: number
  roundId: number
  isSimulated: boolean
  specialty: string
  teacher: string
  label: TrajectoryLabel
  focus: number[]
  /** Paths that part over the same turn are one matter: this names it, and `paths` says how many they are. */
  matter: string
  paths: number
  /** Where it stands in the list: it grows as the strength falls, then with the id. */
  place: number
}
/** `trees`: those with a trajectory that has a score, by their ids. */
export type Measured = { parted: Parted[]; trees: Map<number, JudgedTree>; trajectories: number }
type MeasuredTree = { state: string; parted: Parted[]; trajectories: number }

const TREES = 1000
/** By tree and round, in this process. */
const held = new Map<string, MeasuredTree>()
const HELD_MAX = 200_000

export type Scope = { includeSimulated: boolean; roundId?: number; treeId?: number }

/** The strongest first. */
export async function measureTrees(db: Db, scope: Scope): Promise<Measured> {
  const trees = await loadJudgedTrees(db, scope)
  const stale = trees.filter((tree) => held.get(keyOf(tree))?.state !== tree.state)
  if (held.size > HELD_MAX) held.clear()
  for (const batch of inBatches(stale, TREES)) await measure(db, batch)
  const measured = trees.flatMap((tree) => {
    const own = held.get(keyOf(tree))
    return own && own.trajectories > 0 ? [{ tree, ...own }] : []
  })
  return {
    parted: measured.flatMap(({ parted }) => parted).sort((a, b) => a.place - b.place),
    trees: new Map(measured.map(({ tree }) => [tree.treeId, tree])),
    trajectories: measured.reduce((sum, { trajectories }) => sum + trajectories, 0),
  }
}

/** One tree by itself, simulated readers' word included where there is no other; null where it was never labelled. */
export async function measureTree(
  db: Db,
  treeId: number,
  roundId?: number,
): Promise<{ tree: JudgedTree; parted: Parted[] } | null> {
  const { parted, trees } = await measureTrees(db, { includeSimulated: true, roundId, treeId })
  const tree = trees.get(treeId)
  return tree ? { tree, parted } : null
}

const keyOf = ({ treeId, roundId }: JudgedTree) => `${treeId} ${roundId}`

async function measure(db: Db, trees: readonly JudgedTree[]): Promise<void> {
  const paths = await loadMeasuredPaths(db, trees)
  for (const tree of trees) {
    const own = paths.get(tree.treeId) ?? []
    const parted = countPaths(own.flatMap((path) => part(tree, path)))
    held.set(keyOf(tree), { state: tree.state, parted, trajectories: own.length })
  }
}

function part(tree: JudgedTree, { trajectoryId, turns, decision, acceptance }: MeasuredPath): Parted[] {
  const label = labelTrajectory(turns.map((turn) => turn.label))
  const strength = measureDisagreement({ label, turns, decision, acceptance })
  if (!strength) return []
  const { treeId, roundId, isSimulated, specialty, teacher } = tree
  const focus = focusOn(strength, turns)
  const [first] = focus
  const turnId = first === undefined ? null : turns[first]?.id
  const matter = [treeId, strength.direction, turnId ?? trajectoryId].join(' ')
  const place = placeOf(strength.strength, trajectoryId)
  const of = { trajectoryId, treeId, roundId, isSimulated, specialty, teacher, label }
  return [{ ...strength, ...of, focus, matter, paths: 1, place }]
}

/** The turn that the strength speaks of comes first. */
function focusOn({ direction, at }: DisagreementStrength, turns: readonly WeighedTurn[]): number[] {
  const focus = focusOf(direction, turns)
  return at === null ? focus : [at, ...focus.filter((each) => each !== at)]
}

function countPaths(parted: readonly Parted[]): Parted[] {
  const byMatter = groupBy(parted, ({ matter }) => matter)
  return parted.map((each) => ({ ...each, paths: byMatter.get(each.matter)?.length ?? 1 }))
}

const IDS = 2 ** 31
const DECIMALS = 10_000
/** A whole number, so that it can be a page's cursor. */
export const placeOf = (strength: number, id: number) => (DECIMALS - Math.round(strength * DECIMALS)) * IDS + id
