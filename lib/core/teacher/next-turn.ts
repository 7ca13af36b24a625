// Continues a path by one turn of the built-in policy.
import type { Persona, Turn } from '../domain/tree'
import type { LinkChoices } from '../graph/link-term'
import type { MedicalGraph } from '../graph/medical-graph'
import type { EnvironmentView } from './environment-view'
import { personaTraits } from './persona-traits'
import { playTurn, type TurnDraft } from './play-turn'
import { policyContext } from './policy-context'
import { standingAfter } from './standing'

export type NextTurnOptions = {
  /** Uniform numbers in [0, 1); the only source of chance. */
  readonly random: () => number
  /** 0 takes the most informative test; larger values spread the choice. 1 where left out. */
  readonly temperature?: number
  readonly persona?: Persona
  /** The turn limit of a path, root and diagnosis included: 5 where left out. The turn at the limit, or past it, is the diagnosis. */
  readonly turns?: number
  readonly choices?: LinkChoices
}

/**
 * The turn that follows `path` (root first), whoever wrote its turns; the root turn for an empty path. Findings, orders and belief are read from
 * the path alone. Throws a RangeError where the path ends with a diagnosis, and where neither path nor graph offers a hypothesis.
 */
export function nextTurn(
  graph: MedicalGraph,
  environment: EnvironmentView,
  path: readonly Turn[],
  options: NextTurnOptions,
): TurnDraft {
  const { random, temperature = 1, persona = 'plain', turns = 5, choices } = options
  const draw = { traits: personaTraits[persona], temperature, random }
  const bounds = { mustDiagnose: path.length >= turns - 1, isSecondLook: false }
  const context = policyContext(graph, environment, choices)
  return playTurn(context, standingAfter(context, path, draw.traits), draw, bounds)
}
