// Lists the labelled trajectories a run rests on, a page at a time.
import type { LabelledTrajectory, ListLabelled } from '@/lib/core/domain/labelled-trajectory'
import type { Page } from '@/lib/core/domain/page'
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'
import { loadJudgedRows } from './load-judged-rows'

const PAGE = 50

/** The run keeps its labels in one document, so a page is cut from the whole. */
export async function listLabelled(ctx: Context, input: ListLabelled): Promise<Page<LabelledTrajectory>> {
  allow(ctx.actor, 'calibrate')
  const { rows } = await loadJudgedRows(ctx.db, input.calibrationId)
  const wanted = rows.filter((row) => isWanted(row, input))
  const items = wanted.slice(0, PAGE)
  return { items, nextCursor: wanted.length > PAGE ? (items.at(-1)?.trajectoryId ?? null) : null }
}

function isWanted(row: LabelledTrajectory, { cursor = 0, half, label, certified }: ListLabelled): boolean {
  if (row.trajectoryId <= cursor) return false
  if (half && row.half !== half) return false
  if (label && row.isAccepted !== (label === 'accepted')) return false
  return !certified || row.isCertified === (certified === 'yes')
}
