// The open work of a round given to people by name: what may be given to whom, and what comes of it.
import { z } from 'zod'
import { roundIdSchema } from './round'

/** An e-mail address or a pseudonym. */
const personSchema = z.string().trim().min(1, 'name a person by e-mail or pseudonym').max(320)

/** All that `from` holds or is reserved; `to` null gives it back to the queue. */
export const reassignWorkSchema = roundIdSchema.extend({ from: personSchema, to: personSchema.nullable() })
export type ReassignWork = z.infer<typeof reassignWorkSchema>

/** Waiting reviews reserved for one person; an empty list, or no text, lets all through. */
export const assignWorkSchema = roundIdSchema.extend({
  to: personSchema,
  specialties: z.array(z.string()).default([]),
  /** Anywhere in the title or the key of the case. */
  text: z.string().trim().max(200).default(''),
  most: z.number().int().min(1).max(1_000_000).default(1_000_000),
})
export type AssignWork = z.infer<typeof assignWorkSchema>
export type AssignWorkInput = z.input<typeof assignWorkSchema>

/** Why a person is not given a review; the first that holds, in this order. */
export const hindranceSchema = z.enum(['read', 'declined', 'truth-seen', 'labelled', 'specialty'])
export type Hindrance = z.infer<typeof hindranceSchema>

const hinderedSchema = z.array(z.object({ hindrance: hindranceSchema, reviews: z.number().int() }))

/** `queued`: gone back to the queue, because nobody was named or for the reasons in `hindered`. `ended`: hidden repeats, which nobody else can take. */
export const workReassignedSchema = z.object({
  given: z.number().int(),
  queued: z.number().int(),
  ended: z.number().int(),
  hindered: hinderedSchema,
})
export type WorkReassigned = z.infer<typeof workReassignedSchema>

export const workAssignedSchema = z.object({ given: z.number().int(), hindered: hinderedSchema })
export type WorkAssigned = z.infer<typeof workAssignedSchema>

/** `hindrances`: of the person it is to be given to. */
export type OpenSlot = { id: number; treeId: number; hindrances: readonly Hindrance[] }
export type Division = { given: number[]; kept: number[]; hindered: z.infer<typeof hinderedSchema> }

/** Gives a person what nothing keeps from them, one review a tree and `most` in all; slots beyond that are neither given nor kept. */
export function divideWork(slots: readonly OpenSlot[], most = Number.POSITIVE_INFINITY): Division {
  const [given, kept, trees] = [new Array<number>(), new Array<number>(), new Set<number>()]
  const counts = new Map<Hindrance, number>()
  for (const { id, treeId, hindrances } of slots) {
    if (given.length >= most) break
    const hindrance = trees.has(treeId) ? 'read' : hindranceSchema.options.find((each) => hindrances.includes(each))
    if (hindrance === undefined) {
      given.push(id)
      trees.add(treeId)
    } else {
      kept.push(id)
      counts.set(hindrance, (counts.get(hindrance) ?? 0) + 1)
    }
  }
  return { given, kept, hindered: [...counts].map(([hindrance, reviews]) => ({ hindrance, reviews })) }
}
