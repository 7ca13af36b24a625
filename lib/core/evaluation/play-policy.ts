// The built-in policy plays a case from the first turn to its diagnosis, in one of the three modes.
import { seededRandom } from '../calibration/seeded-random'
import type { EvaluationMode } from '../domain/evaluation'
import type { Persona, Turn } from '../domain/tree'
import type { LinkChoices } from '../graph/link-term'
import type { MedicalGraph } from '../graph/medical-graph'
import type { EnvironmentView } from '../teacher/environment-view'
import { nextTurn } from '../teacher/next-turn'
import { openView } from './open-view'

export type PlayPolicyOptions = {
  readonly mode: EvaluationMode
  readonly persona: Persona
  /** Turn limit of the free-turn mode, the first and the diagnosis included; at least 2. */
  readonly turns: number
  /** 0 plays the same path whatever the seed, unless the persona leaves things to chance. */
  readonly temperature: number
  readonly seed: number
  readonly choices?: LinkChoices
}

/** Turns at most: one chance to order lies between the first turn and the diagnosis, or none. */
const limits = { 'one-turn': 3, 'all-at-once': 2 } as const

/**
 * The path, root first, that ends with the diagnosis. In the all-at-once mode the root holds every result of the menu as an answer and no test is
 * ordered. Chance comes from the seed, the case and the turn, and not from the mode, so that the modes differ by nothing else. Throws a
 * RangeError where the graph annotates no disease.
 *
 * @example playPolicy(graph, environment, { mode: 'one-turn', persona: 'plain', turns: 8, temperature: 0, seed: 1 }).at(-1).action.kind // 'diagnose'
 */
export function playPolicy(graph: MedicalGraph, environment: EnvironmentView, options: PlayPolicyOptions): Turn[] {
  const { mode, seed, persona, temperature, choices } = options
  const turns = mode === 'free-turn' ? options.turns : limits[mode]
  const open = mode === 'all-at-once' ? openView(environment) : null
  const path: Turn[] = []
  while (path.at(-1)?.action?.kind !== 'diagnose') {
    const id = `n${path.length + 1}`
    const random = seededRandom(`${seed}:${environment.caseId}:${id}`)
    const settings = { random, persona, temperature, turns, choices }
    const view = path.length === 0 ? (open?.view ?? environment) : environment
    const draft = nextTurn(graph, view, path, settings)
    const root =
      path.length === 0 && open ? { findings: [...environment.observation.findings], answers: [...open.answers] } : {}
    path.push({ ...draft, ...root, id, parentId: path.at(-1)?.id ?? null })
  }
  return path
}
