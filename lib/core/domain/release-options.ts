// What a release is made of: which views of the approved set, in which encodings, and how each view is rendered.
import { z } from 'zod'

/** `sharegpt` is LLaMA-Factory's form of sft, `chat` the one of hosted tuning; Axolotl reads `sft`. */
export const releaseViewSchema = z.enum([
  'sft',
  'sharegpt',
  'chat',
  'preference',
  'unpaired',
  'stepwise',
  'trees',
  'verdicts',
])
export type ReleaseView = z.infer<typeof releaseViewSchema>

export const releaseEncodingSchema = z.enum(['jsonl', 'parquet'])
export type ReleaseEncoding = z.infer<typeof releaseEncodingSchema>

export const releaseSplitSchema = z.enum(['train', 'validation'])
export type ReleaseSplit = z.infer<typeof releaseSplitSchema>

export const renderOptionsSchema = z.object({
  /** The teacher's reasoning: as text of its message, inside <think>…</think>, or left out. */
  reasoning: z.enum(['text', 'think', 'drop']).default('text'),
  /** Whether hypotheses carry their probabilities. */
  probabilities: z.enum(['keep', 'drop']).default('keep'),
  /** Where pairs part: the next message alone, which every trainer reads, or the whole rest of the branch. */
  pairs: z.enum(['next-message', 'whole-branch']).default('next-message'),
  /** What a step that nobody could judge, or that is still open, becomes in `stepwise`: its row ends before it, or it counts. */
  openSteps: z.enum(['end', 'good', 'bad']).default('end'),
  /** Whether `trees` and `verdicts` carry the metrics, and the notes that reviewers typed. */
  scores: z.enum(['keep', 'drop']).default('keep'),
  notes: z.enum(['keep', 'drop']).default('drop'),
})
export type RenderOptions = z.infer<typeof renderOptionsSchema>

export const releaseShapeSchema = z.object({
  views: z
    .array(releaseViewSchema)
    .min(1, 'choose one view at least')
    .default([...releaseViewSchema.options]),
  encodings: z.array(releaseEncodingSchema).min(1, 'choose one encoding at least').default(['jsonl', 'parquet']),
  render: renderOptionsSchema.prefault({}),
  /** The share of cases whose rows go to `validation`; the others go to `train`. By case, seeded. */
  validationShare: z.number().min(0).max(0.5).default(0.1),
  seed: z.number().int().min(0).max(2_147_483_647).default(1),
})
export type ReleaseShape = z.infer<typeof releaseShapeSchema>
