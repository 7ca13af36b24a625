// What is thin or doubtful in one graph version.
import type { GraphIdInput } from '@/lib/core/domain/graph-list'
import type { GraphIntegrity } from '@/lib/core/domain/graph-integrity'
import { allow } from '@/lib/core/domain/policy'
import { checkIntegrity } from '@/lib/core/graph/check-integrity'
import type { Context } from '../context'
import { readSourceGraph } from '../gaps/read-source-graph'
import { requireGraph } from './graph-row'

/** Checking a version of a quarter of a million edges takes seconds, and a version never changes. */
const checked = new Map<number, Promise<GraphIntegrity>>()

export async function getGraphIntegrity(ctx: Context, input: GraphIdInput): Promise<GraphIntegrity> {
  allow(ctx.actor, 'read-research')
  const { id } = await requireGraph(ctx.db, input.graphId)
  const known = checked.get(id)
  if (known) return known
  const checking = readSourceGraph(ctx.db, id).then((graph) => checkIntegrity(graph))
  checked.set(id, checking)
  checking.catch(() => checked.delete(id))
  return checking
}
