// Stops releases while a certificate was withdrawn and nobody has taken note of it.
import { DomainError } from '@/lib/core/errors'
import type { Context } from '../context'
import type { Db, Tx } from '../db'
import { holdFilter } from '../scores/hold-filter'
import { prismaSql } from '../sql'

/** Throws `conflict` until the newest withdrawal is acknowledged. */
export async function requireNoWithdrawal(db: Db | Tx): Promise<void> {
  const withdrawn = await db.auditStream.findFirst({
    where: { state: 'withdrawn', acknowledgedAt: null },
    orderBy: { id: 'desc' },
    select: { calibrationId: true, endedAt: true },
  })
  if (!withdrawn) return
  const { calibrationId, endedAt } = withdrawn
  throw new DomainError(
    'conflict',
    `The certificate of calibration ${calibrationId} was withdrawn${endedAt ? ` on ${endedAt.toISOString().slice(0, 10)}` : ''}; ` +
      'acknowledge it on the page of the calibration before the next release.',
  )
}

/**
 * For the end of a build, in its transaction: until that is committed no certificate can fall, and one that fell while it ran is seen,
 * however old its snapshot. Throws `conflict` where rows may rest on a certificate that no longer stands.
 */
export async function requireStandingCertificate(ctx: Context, tx: Tx, calibrationId: number | null): Promise<void> {
  await holdFilter(prismaSql(tx))
  await requireNoWithdrawal(ctx.db)
  if (calibrationId === null) return
  const fallen = await ctx.db.auditStream.count({ where: { calibrationId, state: 'withdrawn' } })
  if (fallen === 0) return
  throw new DomainError(
    'conflict',
    `The certificate of calibration ${calibrationId} was withdrawn while the release was built; ask for it anew.`,
  )
}
