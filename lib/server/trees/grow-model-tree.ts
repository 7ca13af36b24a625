// Grows a tree of a model's trajectories level by level, all questions of a level asked at once.
import type { Teacher, Tree, TreeDefect, Turn } from '@/lib/core/domain/tree'
import { seededRandom } from '@/lib/core/calibration/seeded-random'
import { branchPlan } from '@/lib/core/teacher/branch-plan'
import { settleAll } from '../settle-all'
import { growModelChildren, type ModelChildren } from './grow-model-children'
import { askOpening, type Fault, type Place, type PlayedTurn, type Player } from './play-turn-with-model'

export type ModelGrowth = { treeId: string; teacher: Teacher; branch: number; trajectories: number }

/** A stored call and the position of the turn that it led to, or at which it ended. */
export type TurnCall = { key: string; ordinal: number }
export type GrownTree = { tree: Tree; calls: TurnCall[] }

type Open = { place: Place; id: string; ordinal: number }

/**
 * Turns are named n1, n2, … breadth-first. A branch whose answer cannot be used ends there with a defect. The fault alone where not even the
 * first differential could be had. The same answers give the same tree; a call that is stored is not asked again.
 * Throws what the asker throws, once no question is under way any more.
 */
export async function growModelTree(player: Player, growth: ModelGrowth): Promise<GrownTree | Fault> {
  const opening = await askOpening(player)
  if (!('draft' in opening)) return opening
  const grown = new Growth(player.desk.environment.caseId, growth)
  let open = grown.add(opening, null)
  for (let depth = 2; open.length > 0; depth += 1) {
    const plan = grown.plan(open.length, player.options, depth)
    const families = await settleAll(open.map(({ place }, index) => growModelChildren(player, place, plan[index] ?? 1)))
    open = families.flatMap((family, index) => grown.addFamily(family, open[index]))
  }
  return grown.finish()
}

/** What has grown so far. */
class Growth {
  private readonly turns: Turn[] = []
  private readonly calls: TurnCall[] = []
  private readonly defects: TreeDefect[] = []
  private closed = 0

  constructor(
    private readonly caseId: string,
    private readonly growth: ModelGrowth,
  ) {}

  plan(open: number, { turns, seed }: Player['options'], depth: number): number[] {
    const { trajectories: wanted, branch } = this.growth
    const random = seededRandom(`${seed}:${this.caseId}:level ${depth}`)
    return branchPlan(open, this.closed, { wanted, branch, levels: turns - depth }, random)
  }

  add({ draft, place, fault, calls }: PlayedTurn, parentId: string | null): Open[] {
    const ordinal = this.turns.length
    const id = `n${ordinal + 1}`
    this.turns.push({ ...draft, id, parentId })
    this.note(calls, ordinal)
    if (fault) this.end(id, fault)
    if (!place) this.closed += 1
    return place ? [{ place, id, ordinal }] : []
  }

  addFamily({ children, faults }: ModelChildren, parent: Open | undefined): Open[] {
    if (!parent) return []
    for (const fault of faults) {
      this.end(parent.id, fault)
      this.note(fault.calls, parent.ordinal)
    }
    if (children.length === 0) this.closed += 1
    return children.flatMap((child) => this.add(child, parent.id))
  }

  finish(): GrownTree {
    const { treeId: id, teacher } = this.growth
    const tree = { id, caseId: this.caseId, teacher, turns: this.turns }
    return { tree: this.defects.length > 0 ? { ...tree, defects: this.defects } : tree, calls: this.calls }
  }

  private note(keys: readonly string[], ordinal: number): void {
    for (const key of keys) this.calls.push({ key, ordinal })
  }

  private end(turnId: string, { kind, detail }: Fault): void {
    this.defects.push({ turnId, kind, detail: detail.slice(0, DETAIL_MAX) })
  }
}

const DETAIL_MAX = 2000
