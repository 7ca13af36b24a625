// Grows a trajectory tree breadth-first with the built-in policy.
import type { Persona, Tree, Turn } from '../domain/tree'
import { seededRandom } from '../calibration/seeded-random'
import type { LinkChoices } from '../graph/link-term'
import type { MedicalGraph } from '../graph/medical-graph'
import { orderIdentity } from '../metrics/order-identity'
import { branchPlan } from './branch-plan'
import type { EnvironmentView } from './environment-view'
import { personaTraits } from './persona-traits'
import { playTurn, type TurnDraft } from './play-turn'
import { policyContext, type PolicyContext } from './policy-context'

export type GrowTreeOptions = {
  readonly treeId: string
  readonly seed: number
  /** At least 0, 1 where left out. Without temperature all siblings merge into one, and the tree into one trajectory. */
  readonly temperature?: number
  readonly persona?: Persona
  /** Largest number of turns of a trajectory, root and diagnosis included; at least 2, 5 where left out. */
  readonly turns?: number
  /** Largest number of children of a turn; 3 where left out. */
  readonly branch?: number
  /** Number of trajectories aimed at, never exceeded; 12 where left out. */
  readonly trajectories?: number
  readonly choices?: LinkChoices
}

type Settings = Required<Omit<GrowTreeOptions, 'choices'>>
type Node = { readonly turn: Turn; readonly path: readonly Turn[]; readonly key: string }
type Child = { readonly draft: TurnDraft; readonly key: string }

/** Draws per wanted sibling before the node goes without it. */
const ATTEMPTS = 4

/**
 * A tree of trajectories of one case, every order answered by the environment, every trajectory ending with a diagnosis, siblings with the same
 * action merged, turns named n1, n2, … breadth-first. The same arguments give the same tree.
 * Throws a RangeError on options out of range and on a graph that annotates no disease.
 */
export function growTree(graph: MedicalGraph, environment: EnvironmentView, options: GrowTreeOptions): Tree {
  const { treeId, seed, temperature = 1, persona = 'plain', turns: limit = 5, branch = 3, trajectories = 12 } = options
  const settings: Settings = { treeId, seed, temperature, persona, turns: limit, branch, trajectories }
  checkSettings(settings)
  const context = policyContext(graph, environment, options.choices)
  const rootPlay = { mustDiagnose: false, isSecondLook: false }
  const root: Turn = { ...playTurn(context, [], drawFor(context, settings, 'n1'), rootPlay), id: 'n1', parentId: null }
  const turns: Turn[] = [root]
  let open: Node[] = [{ turn: root, path: [root], key: 'n1' }]
  for (let depth = 2; open.length > 0; depth += 1) {
    const limits = { wanted: settings.trajectories, branch: settings.branch, levels: settings.turns - depth }
    const closed = turns.filter((turn) => turn.action?.kind === 'diagnose').length
    const planned = branchPlan(open.length, closed, limits, streamOf(context, settings, `level ${depth}`))
    const next: Node[] = []
    open.forEach((node, index) => {
      for (const { draft, key } of childrenOf(context, settings, node, planned[index] ?? 1)) {
        const turn: Turn = { ...draft, id: `n${turns.length + 1}`, parentId: node.turn.id }
        turns.push(turn)
        if (draft.action?.kind === 'order') next.push({ turn, path: [...node.path, turn], key })
      }
    })
    open = next
  }
  const teacher = { name: 'kg-policy', model: null, seed, temperature, persona }
  return { id: treeId, caseId: environment.caseId, teacher, turns }
}

/** Up to `wanted` children with distinct actions; a diagnosis among them counts as one, and the others look further. */
function childrenOf(context: PolicyContext, settings: Settings, node: Node, wanted: number): Child[] {
  const mustDiagnose = node.path.length >= settings.turns - 1
  const children = new Map<string, Child>()
  for (let attempt = 1; children.size < (mustDiagnose ? 1 : wanted) && attempt <= wanted * ATTEMPTS; attempt += 1) {
    const isSecondLook = [...children.values()].some(({ draft }) => draft.action?.kind === 'diagnose')
    const draw = drawFor(context, settings, `${node.key}/${attempt}`)
    const draft = playTurn(context, node.path, draw, { mustDiagnose, isSecondLook })
    const action = actionKey(context, draft)
    if (!children.has(action)) children.set(action, { draft, key: `${node.key}/${attempt}` })
  }
  return [...children.values()]
}

/** Alike for the same set of tests in any order, and for any two diagnoses of one belief. */
function actionKey({ graph, environment, choices }: PolicyContext, { action }: TurnDraft): string {
  if (action?.kind !== 'order') return 'diagnose'
  const tests = action.tests.map((test) => {
    const { entry, concept, label } = orderIdentity(graph, environment.menuPositions, test, choices)
    return entry >= 0 ? `menu ${entry}` : concept >= 0 ? `test ${concept}` : label
  })
  return JSON.stringify(tests.sort())
}

const streamOf = ({ environment }: PolicyContext, { seed }: Settings, name: string) =>
  seededRandom(`${seed}:${environment.caseId}:${name}`)

const drawFor = (context: PolicyContext, settings: Settings, name: string) => ({
  traits: personaTraits[settings.persona],
  temperature: settings.temperature,
  random: streamOf(context, settings, name),
})

function checkSettings({ temperature, turns, branch, trajectories }: Settings) {
  const atLeast = (name: string, value: number, least: number) => {
    if (!Number.isInteger(value) || value < least)
      throw new RangeError(`${name} must be an integer from ${least}, not ${value}`)
  }
  if (!(temperature >= 0 && Number.isFinite(temperature)))
    throw new RangeError(`temperature must be at least 0, not ${temperature}`)
  atLeast('turns', turns, 2)
  atLeast('branch', branch, 1)
  atLeast('trajectories', trajectories, 1)
}
