// The form of a new evaluation while it is filled in.
import { type CreateEvaluation, createEvaluationSchema, type EvaluationMode } from '@/lib/core/domain/evaluation'
import type { Persona } from '@/lib/core/domain/tree'

/** `player`: empty for the built-in teacher, else a model's id; `judge`: empty for none. */
export type EvaluationWish = {
  name: string
  player: string
  persona: Persona
  judge: string
  modes: EvaluationMode[]
  split: '' | 'held-out' | 'train'
  source: string
  specialty: string
  sample: number | null
  turns: number
  temperature: number
  seed: number
  usd: number | null
  tokens: number | null
}

export const blankWish: EvaluationWish = {
  ...{ name: '', player: '', persona: 'plain', judge: '', modes: ['free-turn'] },
  ...{ split: 'held-out', source: '', specialty: '', sample: null },
  ...{ turns: 8, temperature: 0, seed: 1, usd: null, tokens: null },
}

export type WishProps = { wish: EvaluationWish; onChange: (change: Partial<EvaluationWish>) => void }

/** Null while something is missing. */
export function toEvaluation(wish: EvaluationWish): CreateEvaluation | null {
  const { name, player, persona, judge, modes, split, source, specialty, sample } = wish
  const { turns, temperature, seed, usd, tokens } = wish
  const checked = createEvaluationSchema.safeParse({
    ...{ name, persona, modes, turns, temperature, seed },
    ...{ teacher: player === '' ? 'kg-policy' : 'model', modelId: player === '' ? null : Number(player) },
    judgeModelId: judge === '' ? null : Number(judge),
    cases: {
      split: split === '' ? null : split,
      source: source.trim() || undefined,
      specialty: specialty.trim() || undefined,
      sample,
    },
    budget: { usd, tokens },
  })
  return checked.success ? checked.data : null
}
