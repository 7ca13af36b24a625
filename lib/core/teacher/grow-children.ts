// Draws the siblings that follow one turn.
import type { Turn } from '../domain/tree'
import { orderIdentity } from '../metrics/order-identity'
import type { PersonaDraw } from './persona-draw'
import { playTurn, type TurnDraft } from './play-turn'
import type { PolicyContext } from './policy-context'
import { standingAfter } from './standing'

/** `key` names the child's stream of random numbers. */
export type Child = { readonly draft: TurnDraft; readonly key: string }

/** Draws per wanted sibling before the path goes on without it. */
const ATTEMPTS = 4

/**
 * At least one and at most `wanted` turns that follow `path`, all with distinct actions: draws with the same action are merged. Where one gives the
 * diagnosis, the others look further, unless the temperature is 0. Exactly one, the diagnosis, where `mustDiagnose`. `drawOf` makes the draw of a stream's name.
 */
export function growChildren(
  context: PolicyContext,
  path: readonly Turn[],
  key: string,
  limits: { readonly wanted: number; readonly mustDiagnose: boolean },
  drawOf: (name: string) => PersonaDraw,
): Child[] {
  const { mustDiagnose } = limits
  const wanted = mustDiagnose ? 1 : limits.wanted
  const standing = standingAfter(context, path, drawOf(key).traits)
  const children = new Map<string, Child>()
  for (let attempt = 1; children.size < wanted && attempt <= wanted * ATTEMPTS; attempt += 1) {
    const name = `${key}/${attempt}`
    const draw = drawOf(name)
    const isSecondLook = children.has(DIAGNOSIS) && draw.temperature > 0
    const draft = playTurn(context, standing, draw, { mustDiagnose, isSecondLook })
    const action = actionKey(context, draft)
    if (!children.has(action)) children.set(action, { draft, key: name })
  }
  return [...children.values()]
}

const DIAGNOSIS = 'diagnosis'

/** Alike for the same tests in any order, and for any two diagnoses of one belief. */
function actionKey({ graph, environment, choices }: PolicyContext, { action }: TurnDraft): string {
  if (action?.kind !== 'order') return DIAGNOSIS
  const tests = action.tests.map((test) => {
    const { entry, concept, label } = orderIdentity(graph, environment.menuPositions, test, choices)
    return entry >= 0 ? `menu ${entry}` : concept >= 0 ? `test ${concept}` : label
  })
  return JSON.stringify(tests.sort())
}
