// Reads from a path's turns what the clinician knows, has ordered and believes.
import type { Polarity } from '../domain/finding'
import type { Turn } from '../domain/tree'
import { orderedIdentity } from '../metrics/ordered-identity'
import { readBelief } from '../metrics/read-belief'
import { type Evidence, readEvidence } from '../metrics/read-evidence'
import { SeenTests } from '../metrics/seen-tests'
import { termKey } from '../metrics/term-key'
import type { PolicyContext } from './policy-context'

/** A hypothesis as held: `position` in the graph, -1 where unmapped. */
export type Held = { readonly key: string; readonly position: number; readonly label: string; readonly p: number }

export type PathState = {
  readonly known: Map<string, Polarity>
  /** The presenting evidence, then that of each later turn. */
  readonly evidence: readonly (readonly Evidence[])[]
  readonly seen: SeenTests
  /** The last stated differential. */
  readonly stated: readonly Held[]
  /** Every hypothesis that ever stood above the level of a discarded one, by key. */
  readonly everHeld: ReadonlyMap<string, Held>
  readonly turns: number
  readonly orderTurns: number
}

/** At or below this a hypothesis counts as discarded. */
export const DISCARDED = 0.02

/**
 * The state after the last turn of a path, root first; of an empty path, what the observation alone says. A turn with an empty differential
 * leaves the belief as it was.
 */
export function readPath(context: PolicyContext, path: readonly Turn[]): PathState {
  const { graph, environment, choices } = context
  const known = new Map<string, Polarity>()
  const seen = new SeenTests()
  const everHeld = new Map<string, Held>()
  const presenting = [...environment.observation.findings, ...(path[0] ? statedFindings(path[0]) : [])]
  const evidence: (readonly Evidence[])[] = [readEvidence(graph, known, presenting, choices).evidence]
  let stated: Held[] = []
  path.forEach((turn, index) => {
    if (index > 0) evidence.push(readEvidence(graph, known, statedFindings(turn), choices).evidence)
    const tests = turn.action?.kind === 'order' ? turn.action.tests : []
    for (const test of tests) {
      seen.add(orderedIdentity(graph, environment.menuPositions, turn.answers, test, choices))
    }
    if (turn.differential.length > 0) stated = heldIn(context, turn)
    for (const held of stated) if (held.p > DISCARDED) everHeld.set(held.key, held)
  })
  const orderTurns = path.filter((turn) => turn.action?.kind === 'order').length
  return { known, evidence, seen, stated, everHeld, turns: path.length, orderTurns }
}

const statedFindings = (turn: Turn) => [...turn.findings, ...turn.answers.flatMap((answer) => answer.findings)]

function heldIn({ graph, choices }: PolicyContext, { differential }: Turn): Held[] {
  const labels = new Map<string, string>()
  for (const hypothesis of differential) {
    const { key } = termKey(graph, 'disease', hypothesis, choices)
    if (!labels.has(key)) labels.set(key, hypothesis.label)
  }
  return readBelief(graph, differential, choices).belief.map(({ key, position, p }) => {
    return { key, position, label: labels.get(key) ?? key, p }
  })
}
