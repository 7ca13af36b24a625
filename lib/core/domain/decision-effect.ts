// What another filter would change: decisions before and after as a matrix, and the trajectories behind it.
import { z } from 'zod'
import { type DecisionKind, decisionKindSchema } from './filter'
import { rowIdTextSchema } from './row-id'

const count = z.number().int().nonnegative()

const pageOfChanges = {
  /** Behind which trajectory the list goes on. */
  cursor: rowIdTextSchema.optional(),
  /** Only changes from and to these decisions; without them all changes. */
  from: decisionKindSchema.optional(),
  to: decisionKindSchema.optional(),
}
export const changesPageSchema = z.object(pageOfChanges)
export type ChangesPage = z.infer<typeof changesPageSchema>

/** `defaults`: the uncalibrated thresholds put back in force. */
export const previewActivationSchema = changesPageSchema.extend({
  calibrationId: z.union([z.literal('defaults').transform(() => null), rowIdTextSchema]),
})

export const changedDecisionSchema = z.object({
  trajectoryId: z.number().int(),
  treeId: z.number().int(),
  leafId: z.string(),
  caseId: z.number().int(),
  caseTitle: z.string(),
  teacher: z.string(),
  turns: z.number().int(),
  from: decisionKindSchema,
  to: decisionKindSchema,
  /** By the filter after; null where it predicts none. */
  acceptance: z.number().nullable(),
  isCertified: z.boolean(),
})
export type ChangedDecision = z.infer<typeof changedDecisionSchema>

export const decisionEffectSchema = z.object({
  /** Trajectories with a score, and how many pass from which decision to which. */
  scored: count,
  cells: z.array(z.object({ from: decisionKindSchema, to: decisionKindSchema, count })),
  certified: z.object({ before: count, after: count }),
  changed: z.object({ trajectories: count, trees: count, cases: count }),
  items: z.array(changedDecisionSchema),
  nextCursor: z.number().int().nullable(),
})
export type DecisionEffect = z.infer<typeof decisionEffectSchema>

type Said = { kind: DecisionKind; isCertified: boolean }
type Place = { treeId: number; caseId: number }

const kinds = decisionKindSchema.options

/** Counts decisions one by one; `effect` is what was counted so far. */
export function tallyEffect() {
  const counts = new Map<string, number>(kinds.flatMap((from) => kinds.map((to) => [`${from} ${to}`, 0])))
  const [trees, cases] = [new Set<number>(), new Set<number>()]
  const certified = { before: 0, after: 0 }
  let [scored, trajectories] = [0, 0]
  return {
    add({ treeId, caseId }: Place, before: Said, after: Said): void {
      scored += 1
      if (before.isCertified) certified.before += 1
      if (after.isCertified) certified.after += 1
      const cell = `${before.kind} ${after.kind}`
      counts.set(cell, (counts.get(cell) ?? 0) + 1)
      if (before.kind === after.kind) return
      trajectories += 1
      trees.add(treeId)
      cases.add(caseId)
    },
    effect: (): Omit<DecisionEffect, 'items' | 'nextCursor'> => ({
      scored,
      cells: kinds.flatMap((from) => kinds.map((to) => ({ from, to, count: counts.get(`${from} ${to}`) ?? 0 }))),
      certified: { ...certified },
      changed: { trajectories, trees: trees.size, cases: cases.size },
    }),
  }
}
