// What the work on one item of a run is given and gives back; each kind of run has one such operation.
import type { RunItem, Run as RunRow } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import type { Asker } from '../models/asker'

/** `asker` asks the run's model, `judge` its judge; null where the run names none. */
export type ItemWork = {
  run: RunRow
  item: RunItem
  asker: Asker | null
  judge: Asker | null
}

/** `defects`: how many branches ended early, by kind. An item that cannot be done at all throws an ItemFailed. */
export type ItemOutcome = { treeId?: number; trajectories?: number; defects?: Record<string, number> }

export type WorkItem = (ctx: Context, work: ItemWork) => Promise<ItemOutcome>

/** The item ends as failed under this kind; trying again by itself would not help. */
export class ItemFailed extends Error {
  readonly kind: string
  constructor(kind: string, message: string) {
    super(message)
    this.name = 'ItemFailed'
    this.kind = kind
  }
}
