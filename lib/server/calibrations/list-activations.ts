// Lists what was put in force when, by whom and why, newest first.
import type { z } from 'zod'
import type { CalibrationActivation, listActivationsSchema } from '@/lib/core/domain/calibration-activation'
import { cutPage, type Page } from '@/lib/core/domain/page'
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'

export async function listActivations(
  ctx: Context,
  input: z.output<typeof listActivationsSchema>,
): Promise<Page<CalibrationActivation>> {
  allow(ctx.actor, 'calibrate')
  const newest = await ctx.db.calibrationActivation.findFirst({ orderBy: { id: 'desc' }, select: { id: true } })
  const rows = await ctx.db.calibrationActivation.findMany({
    where: input.cursor ? { id: { lt: input.cursor } } : {},
    orderBy: { id: 'desc' },
    take: input.limit + 1,
    select: {
      ...{ id: true, calibrationId: true, cause: true, note: true, createdAt: true },
      activatedBy: { select: { name: true } },
      calibration: { select: { threshold: true } },
    },
  })
  const { items, nextCursor } = cutPage(rows, input.limit)
  return {
    items: items.map(({ activatedBy, calibration, createdAt, ...activation }) => ({
      ...activation,
      threshold: calibration?.threshold ?? null,
      activatedBy: activatedBy?.name ?? null,
      createdAt: createdAt.toISOString(),
      isInForce: activation.id === newest?.id,
    })),
    nextCursor,
  }
}
