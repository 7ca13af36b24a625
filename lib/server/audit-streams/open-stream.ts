// Opens the audit of a calibration that has just come into force: its stream, and the round its trees are reviewed in.
import { openRoundSchema } from '@/lib/core/domain/round'
import { type AuditFigures } from '@/lib/core/domain/audit-stream'
import type { Context } from '../context'
import type { Tx } from '../db'
import { storeRound } from '../rounds/store-round'

export const noFigures: AuditFigures = {
  ...{ considered: 0, drawn: 0, decided: 0, cases: 0, trajectories: 0, rejected: 0 },
  evidence: 1,
}

type Audited = { calibrationId: number; activationId: number; share: number; alpha: number; delta: number }

/** The stream's id. Nothing is drawn yet: the job that watches it does. An audit of simulated verdicts is read by simulated readers. */
export async function openStream(ctx: Context, tx: Tx, audited: Audited): Promise<number> {
  const { calibrationId, activationId, share } = audited
  const calibration = await tx.calibration.findUniqueOrThrow({
    where: { id: calibrationId },
    select: { graphId: true, includesSimulated: true },
  })
  const options = openRoundSchema.parse({
    name: await findName(tx, `Audit of calibration ${calibrationId}`),
    // Of a round that grows; how many it draws depends on how many are certified.
    budget: 1,
    piMin: Math.min(share, 0.99),
    seed: activationId,
    guidelines: await readGuidelines(tx, calibrationId),
    isSimulated: calibration.includesSimulated,
  })
  const roundId = await storeRound(ctx, tx, options, calibration.graphId)
  const row = { ...audited, roundId, seed: activationId, figures: noFigures, createdAt: ctx.now }
  const { id } = await tx.auditStream.create({ data: row, select: { id: true } })
  return id
}

/** A calibration may come into force several times, and a person may have taken the name. */
async function findName(tx: Tx, name: string): Promise<string> {
  const rows = await tx.round.findMany({ where: { name: { startsWith: name } }, select: { name: true } })
  const taken = new Set(rows.map((row) => row.name))
  let free = name
  for (let time = 2; taken.has(free); time += 1) free = `${name} (${time})`
  return free
}

/** As the newest round behind the calibration has them: its readers are held to what they agreed on there. */
async function readGuidelines(tx: Tx, calibrationId: number): Promise<string> {
  const newest = await tx.guideline.findFirst({
    where: { round: { calibrations: { some: { calibrationId } } } },
    orderBy: [{ roundId: 'desc' }, { version: 'desc' }],
    select: { text: true },
  })
  return newest?.text ?? ''
}
