// Draws the turns that follow one turn of a model's tree: sampled, merged where they decide the same, then carried out.
import { mergeDraws } from '@/lib/core/teacher/merge-draws'
import { settleAll } from '../settle-all'
import {
  carryOut,
  drawAction,
  type Drawn,
  type Fault,
  type Place,
  type PlayedTurn,
  type Player,
} from './play-turn-with-model'

/** Further draws where some of the wanted ones decided the same. */
const FURTHER_DRAWS = 2

/** `faults`: draws that could not be used; each is a branch that ends before it began. */
export type ModelChildren = { children: PlayedTurn[]; faults: (Fault & { calls: readonly string[] })[] }

/** At most `wanted` turns with distinct decisions. At temperature 0, and at the turn limit, every draw would be the same: there is one. */
export async function growModelChildren(player: Player, place: Place, wanted: number): Promise<ModelChildren> {
  const { temperature, turns } = player.options
  const width = temperature === 0 || place.turn + 1 >= turns ? 1 : wanted
  const draws = await drawMany(player, place, 1, width)
  const usable = mergeDraws(draws.filter(isDrawn))
  const merged = draws.filter(isDrawn).length - usable.length
  const further = merged > 0 ? await drawMany(player, place, width + 1, Math.min(merged, FURTHER_DRAWS)) : []
  const all = [...draws, ...further]
  const chosen = mergeDraws(all.filter(isDrawn))
  const children = await settleAll(chosen.map((drawn) => carryOut(player, place, drawn)))
  return { children, faults: all.flatMap((draw) => (isDrawn(draw) ? [] : [draw])) }
}

type Draw = Awaited<ReturnType<typeof drawAction>>

const isDrawn = (draw: Draw): draw is Drawn => 'action' in draw

const drawMany = (player: Player, place: Place, first: number, count: number) =>
  settleAll(Array.from({ length: count }, (_, index) => drawAction(player, place, first + index)))
