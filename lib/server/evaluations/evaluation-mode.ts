// The modes of an evaluation as the database's client spells them, and the other way round.
import type { EvaluationMode } from '@/lib/core/domain/evaluation'
import type { EvaluationMode as StoredMode } from '@/lib/generated/prisma/client'

export const storedModes = {
  'free-turn': 'free_turn',
  'one-turn': 'one_turn',
  'all-at-once': 'all_at_once',
} as const satisfies Record<EvaluationMode, StoredMode>

export const modeNames = {
  free_turn: 'free-turn',
  one_turn: 'one-turn',
  all_at_once: 'all-at-once',
} as const satisfies Record<StoredMode, EvaluationMode>
