// How a tree's teacher writes the turn that follows a path: the built-in policy in process, a model through its asker.
import { z } from 'zod'
import { seededRandom } from '@/lib/core/calibration/seeded-random'
import { type Persona, personaSchema } from '@/lib/core/domain/tree'
import { pathMessages } from '@/lib/core/prompts/path-messages'
import { environmentView } from '@/lib/core/teacher/environment-view'
import { nextTurn } from '@/lib/core/teacher/next-turn'
import { type OrderDesk, orderDesk } from '@/lib/core/teacher/order-desk'
import type { TurnDraft } from '@/lib/core/teacher/play-turn'
import { toCase } from '../cases/case-row'
import type { Context } from '../context'
import { findActiveGraphId, loadGraph } from '../graphs/load-graph'
import { loadChoices } from '../links/load-choices'
import type { Asker } from '../models/asker'
import { ItemFailed, type ItemWork } from '../runs/item-work'
import { carryOut, drawAction, type Fault, type Player } from '../trees/play-turn-with-model'
import type { StoredTurn } from '../trees/tree-row'

export type Play = (path: readonly StoredTurn[]) => Promise<{ draft: TurnDraft; calls: readonly string[] }>
type Playing = { desk: OrderDesk; turns: number; seed: number; temperature: number }

const optionsSchema = z.object({ turns: z.number().int() })

/**
 * The same path is followed by the same turn; a model's answers that are stored are not asked for again. What it gives throws ItemFailed
 * where the teacher has nothing that can be used, and what the asker throws.
 */
export async function openPlay(ctx: Context, { run, item, asker }: ItemWork): Promise<Play> {
  const tree = await ctx.db.tree.findFirstOrThrow({
    where: { continuations: { some: { runItemId: item.id } } },
    select: { case: true, persona: true, temperature: true },
  })
  const graphId = run.graphId ?? (await findActiveGraphId(ctx.db))
  if (graphId === null) throw new ItemFailed('unplayable', 'there is no graph to play with')
  const { choices } = await loadChoices(ctx.db)
  const desk = orderDesk(await loadGraph(ctx.db, graphId), environmentView(toCase(tree.case)), choices)
  const { turns } = optionsSchema.parse(run.options)
  const playing = { desk, turns, seed: item.seed, temperature: tree.temperature ?? 1 }
  if (run.modelId === null) {
    const persona = personaSchema.safeParse(tree.persona).data ?? 'plain'
    return async (path) => playPolicy(playing, path, persona)
  }
  if (!asker) throw new ItemFailed('internal', 'nothing was given to ask the model with')
  return (path) => playModel(asker, playing, path)
}

function playPolicy({ desk, turns, seed, temperature }: Playing, path: readonly StoredTurn[], persona: Persona) {
  const { graph, environment, choices } = desk
  const random = seededRandom(`${seed}:${environment.caseId}:turn ${path.length + 1}`)
  try {
    return { draft: nextTurn(graph, environment, path, { random, temperature, persona, turns, choices }), calls: [] }
  } catch (error) {
    if (error instanceof RangeError) throw new ItemFailed('unplayable', error.message)
    throw error
  }
}

async function playModel(asker: Asker, { desk, ...options }: Playing, path: readonly StoredTurn[]) {
  const player: Player = { asker, desk, options }
  const messages = pathMessages(desk.environment.observation.text, path, options.turns)
  const drawn = await drawAction(player, { key: `on.${path.length + 1}`, messages, turn: path.length }, 1)
  if (!('action' in drawn)) throw failed(drawn)
  const { draft, calls, fault } = await carryOut(player, { key: '', messages, turn: path.length }, drawn)
  if (fault) throw failed(fault)
  return { draft, calls }
}

const failed = ({ kind, detail }: Fault) => new ItemFailed(kind, detail)
