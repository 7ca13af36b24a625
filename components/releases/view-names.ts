// How the views of a release and their options are called on screen, and what each is for.
import type { ReleaseEncoding, ReleaseView, RenderOptions } from '@/lib/core/domain/release-options'

type Named = { name: string; meaning: string }

export const viewNames: Record<ReleaseView, Named> = {
  sft: { name: 'sft', meaning: 'a trajectory a row, as a conversation with tools: TRL, Axolotl' },
  sharegpt: { name: 'sharegpt', meaning: 'trajectories, pairs and judged messages for LLaMA-Factory' },
  chat: { name: 'chat', meaning: 'the lines that hosted fine-tuning takes; JSON Lines only' },
  preference: { name: 'preference', meaning: 'accepted against rejected, and edit against original: DPO' },
  unpaired: { name: 'unpaired', meaning: 'single messages, good or bad by verdict: KTO' },
  stepwise: { name: 'stepwise', meaning: 'steps with the verdict on each: process reward models' },
  trees: { name: 'trees', meaning: 'every node of every tree, with labels and scores' },
  verdicts: { name: 'verdicts', meaning: 'every verdict, by pseudonym, with the probability of its draw' },
}

export const encodingNames: Record<ReleaseEncoding, string> = { jsonl: 'JSON Lines', parquet: 'Parquet' }

type Choices = {
  [Key in keyof RenderOptions]: { label: string; hint: string; options: { value: RenderOptions[Key]; label: string }[] }
}

const kept = { value: 'keep', label: 'Kept' } as const
const leftOut = { value: 'drop', label: 'Left out' } as const

export const renderChoices: Choices = {
  reasoning: {
    label: 'Reasoning',
    hint: 'The teacher’s own words in each turn.',
    options: [
      { value: 'text', label: 'As text of the message' },
      { value: 'think', label: 'Inside <think> … </think>' },
      leftOut,
    ],
  },
  probabilities: {
    label: 'Probabilities of hypotheses',
    hint: 'In differentials, wherever they are written.',
    options: [kept, leftOut],
  },
  pairs: {
    label: 'Pairs part at',
    hint: 'Whole branches hold results of tests; only TRL and Axolotl read them.',
    options: [
      { value: 'next-message', label: 'The next message' },
      { value: 'whole-branch', label: 'The rest of the branch' },
    ],
  },
  openSteps: {
    label: 'Steps without a final label',
    hint: 'In the stepwise view; x_ratings keeps 0 for them.',
    options: [
      { value: 'end', label: 'The row ends before them' },
      { value: 'good', label: 'Count as good' },
      { value: 'bad', label: 'Count as bad' },
    ],
  },
  scores: {
    label: 'Metrics and outcomes',
    hint: 'Of the trajectories, as the filter sees them.',
    options: [kept, leftOut],
  },
  notes: {
    label: 'Notes that readers typed',
    hint: 'They may name people: read them before you give them away.',
    options: [leftOut, kept],
  },
}
