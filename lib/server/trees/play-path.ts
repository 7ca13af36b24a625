// A model plays one path through a case, from the presentation to its diagnosis.
import type { TreeDefect, Turn } from '@/lib/core/domain/tree'
import type { OrderDesk } from '@/lib/core/teacher/order-desk'
import type { Asker } from '../models/asker'
import { askOpening, carryOut, drawAction, type Fault, type PlayedTurn, type PlayOptions } from './play-turn-with-model'

/** `turns` are named n1, n2, …, root first, and are empty where not even the opening could be used. */
export type PlayedPath = { turns: Turn[]; defect: TreeDefect | null }

/**
 * Played free-turn: `await playPath(asker, orderDesk(graph, environmentView(clinicalCase), choices), { turns, seed, temperature })`. At the turn
 * limit the diagnosis is asked for. A path without a diagnosis has a defect that says why: `turnId` is its last turn (`n1` where there is none),
 * `kind` a CallFailure. Call keys: `root/opening`, `root/act.1`, `root.1/update`, `root.1/act.1`, …
 * Throws what the asker throws: ModelUnavailable, RunHalted. Played anew over the same stored answers it gives the same turns.
 */
export async function playPath(asker: Asker, desk: OrderDesk, options: PlayOptions): Promise<PlayedPath> {
  const player = { asker, desk, options }
  const opening = await askOpening(player)
  if (!('draft' in opening)) return { turns: [], defect: defectAt('n1', opening) }
  const turns: Turn[] = []
  let played: PlayedTurn = opening
  for (;;) {
    const id = `n${turns.length + 1}`
    turns.push({ ...played.draft, id, parentId: turns.at(-1)?.id ?? null })
    if (!played.place) return { turns, defect: played.fault && defectAt(id, played.fault) }
    const drawn = await drawAction(player, played.place, 1)
    if (!('action' in drawn)) return { turns, defect: defectAt(id, drawn) }
    played = await carryOut(player, played.place, drawn)
  }
}

const defectAt = (turnId: string, { kind, detail }: Fault): TreeDefect => ({
  turnId,
  kind,
  detail: detail.slice(0, 2000),
})
