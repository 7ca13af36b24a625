// Grows a trajectory tree breadth-first with the built-in policy.
import type { Tree, Turn } from '../domain/tree'
import { seededRandom } from '../calibration/seeded-random'
import type { MedicalGraph } from '../graph/medical-graph'
import { branchPlan } from './branch-plan'
import type { EnvironmentView } from './environment-view'
import { growChildren } from './grow-children'
import { growSettings, type GrowTreeOptions } from './grow-settings'
import type { PersonaDraw } from './persona-draw'
import { personaTraits } from './persona-traits'
import { playTurn } from './play-turn'
import { policyContext } from './policy-context'
import { standingAfter } from './standing'

/** A turn that another may follow. */
type Open = { readonly path: readonly Turn[]; readonly key: string }

const ROOT = 'n1'

/**
 * A tree of trajectories of one case, every order answered by the environment, every trajectory ending with a diagnosis, siblings with the same
 * action merged, turns named n1, n2, … breadth-first. The same arguments give the same tree.
 * Throws a RangeError on options out of bounds and on a graph that annotates no disease.
 */
export function growTree(graph: MedicalGraph, environment: EnvironmentView, options: GrowTreeOptions): Tree {
  const settings = growSettings(options)
  const { treeId, seed, temperature, persona, turns: limit, branch, trajectories } = settings
  const context = policyContext(graph, environment, options.choices)
  const traits = personaTraits[persona]
  const randomOf = (name: string) => seededRandom(`${seed}:${environment.caseId}:${name}`)
  const drawOf = (name: string): PersonaDraw => ({ traits, temperature, random: randomOf(name) })
  const bounds = { mustDiagnose: false, isSecondLook: false }
  const opening = playTurn(context, standingAfter(context, [], traits), drawOf(ROOT), bounds)
  const turns: Turn[] = [{ ...opening, id: ROOT, parentId: null }]
  let open: Open[] = [{ path: [...turns], key: ROOT }]
  let closed = 0
  for (let depth = 2; open.length > 0; depth += 1) {
    const limits = { wanted: trajectories, branch, levels: limit - depth }
    const plan = branchPlan(open.length, closed, limits, randomOf(`level ${depth}`))
    const next: Open[] = []
    for (const [index, { path, key }] of open.entries()) {
      const width = { wanted: plan[index] ?? 1, mustDiagnose: depth >= limit }
      for (const child of growChildren(context, path, key, width, drawOf)) {
        const turn = { ...child.draft, id: `n${turns.length + 1}`, parentId: path.at(-1)?.id ?? ROOT }
        turns.push(turn)
        if (turn.action?.kind === 'diagnose') closed += 1
        else next.push({ path: [...path, turn], key: child.key })
      }
    }
    open = next
  }
  return {
    id: treeId,
    caseId: environment.caseId,
    teacher: { name: 'kg-policy', model: null, seed, temperature, persona },
    turns,
  }
}
