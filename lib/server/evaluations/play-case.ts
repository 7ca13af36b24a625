// Plays one case in one mode: the built-in policy in process, a model through its asker.
import type { EvaluationMode } from '@/lib/core/domain/evaluation'
import { playPolicy } from '@/lib/core/evaluation/play-policy'
import { ONE_TURN_LIMIT, oneTurnQuestion } from '@/lib/core/prompts/one-turn-1'
import type { OrderDesk } from '@/lib/core/teacher/order-desk'
import type { Asker } from '../models/asker'
import { ItemFailed } from '../runs/item-work'
import { type PlayedPath, playPath } from '../trees/play-path'
import type { EvaluationOptions } from './evaluation-options'
import { playAllAtOnce } from './play-all-at-once'

/** Without an asker the built-in policy plays. A path without a diagnosis has a defect that says why. */
export async function playCase(
  asker: Asker | null,
  desk: OrderDesk,
  mode: EvaluationMode,
  options: EvaluationOptions,
): Promise<PlayedPath> {
  if (!asker) return playInProcess(desk, mode, options)
  const { turns, temperature, seed } = options
  if (mode === 'all-at-once') return playAllAtOnce(asker, desk, { turns, temperature, seed })
  if (mode === 'free-turn') return playPath(asker, desk, { turns, temperature, seed })
  return playPath(asker, desk, { turns: ONE_TURN_LIMIT, temperature, seed, question: oneTurnQuestion })
}

function playInProcess(
  { graph, environment, choices }: OrderDesk,
  mode: EvaluationMode,
  options: EvaluationOptions,
): PlayedPath {
  const { turns, temperature, seed, persona } = options
  try {
    const path = playPolicy(graph, environment, { mode, turns, temperature, seed, persona, choices })
    return { turns: path, defect: null }
  } catch (error) {
    if (error instanceof RangeError) throw new ItemFailed('unplayable', error.message)
    throw error
  }
}
