// A synthesized trajectory tree: its teacher and its turns, as stored, exchanged and shown.
import { z } from 'zod'
import { conceptIdSchema, findingSchema, termLabelSchema } from './finding'

export const orderActionSchema = z.object({ kind: z.literal('order'), tests: z.array(termLabelSchema).min(1).max(50) })
export const diagnoseActionSchema = z.object({
  kind: z.literal('diagnose'),
  label: termLabelSchema,
  concept: conceptIdSchema.nullable().default(null),
})
export const actionSchema = z.discriminatedUnion('kind', [orderActionSchema, diagnoseActionSchema])
export type Action = z.infer<typeof actionSchema>

/** How an order found the menu's entry of that name; left out where the order is written as the menu writes it. */
export const orderMatchSchema = z.object({ how: z.enum(['name', 'synonym', 'concept']), entry: termLabelSchema })
export type OrderMatch = z.infer<typeof orderMatchSchema>

/** The oracle's answer to one ordered test; `result` is null exactly where the test was unavailable. */
export const answerSchema = z.object({
  test: termLabelSchema,
  available: z.boolean(),
  result: z.string().nullable().default(null),
  findings: z.array(findingSchema).default([]),
  match: orderMatchSchema.optional(),
})
export type Answer = z.infer<typeof answerSchema>

/** One hypothesis of a differential; `p` is null where the teacher only ranked. */
export const hypothesisSchema = z.object({
  label: termLabelSchema,
  concept: conceptIdSchema.nullable().default(null),
  p: z.number().min(0).max(1).nullable().default(null),
})
export type Hypothesis = z.infer<typeof hypothesisSchema>

export const turnIdSchema = z.string().trim().min(1).max(120)

export const turnSchema = z.object({
  id: turnIdSchema,
  parentId: turnIdSchema.nullable(),
  action: actionSchema.nullable(),
  answers: z.array(answerSchema).default([]),
  findings: z.array(findingSchema).default([]),
  reasoning: z.string().max(100_000).default(''),
  differential: z.array(hypothesisSchema).max(200).default([]),
})
export type Turn = z.infer<typeof turnSchema>

export const personaSchema = z.enum(['plain', 'anchoring', 'erratic', 'shotgun', 'forgetful'])
export type Persona = z.infer<typeof personaSchema>

/** `persona` names a planted failure mode; it is kept for benchmarks and never sent to a reviewer. */
export const teacherSchema = z.object({
  name: z.string().trim().min(1).max(200),
  model: z.string().nullable().default(null),
  seed: z.number().int().nullable().default(null),
  temperature: z.number().nonnegative().nullable().default(null),
  persona: personaSchema.nullable().default(null),
  /** Of a model: the prompts it was asked with, and the parameters sent. */
  prompt: z.string().max(1000).optional(),
  parameters: z.record(z.string(), z.unknown()).optional(),
})
export type Teacher = z.infer<typeof teacherSchema>

/** A branch that ended early: after `turnId`, for a reason with a name. */
export const treeDefectSchema = z.object({
  turnId: turnIdSchema,
  kind: z.string().max(100),
  detail: z.string().max(2000),
})
export type TreeDefect = z.infer<typeof treeDefectSchema>

export const treeSchema = z.object({
  id: z.string().trim().min(1).max(200),
  caseId: z.string().trim().min(1).max(200),
  teacher: teacherSchema,
  turns: z.array(turnSchema).min(1).max(20_000),
  defects: z.array(treeDefectSchema).max(20_000).optional(),
})
export type Tree = z.infer<typeof treeSchema>
