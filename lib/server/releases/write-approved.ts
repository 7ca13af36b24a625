// Writes a batch of approved trajectories as training rows, and the others as a list with their reasons.
import { pathTo } from '@/lib/core/domain/tree-path'
import { writeSftLine } from '@/lib/core/formats/sft-line'
import { toCase } from '../cases/case-row'
import type { Tx } from '../db'
import { toTurns } from '../trees/tree-row'
import type { ReleaseFileWriter } from './release-file-writer'
import type { Approved } from './scan-approvals'

export type SourceCounts = Map<string, { name: string; licence: string | null; trajectories: number }>
type Target = { releaseId: number; sft: ReleaseFileWriter; excluded: ReleaseFileWriter; sources: SourceCounts }

export async function writeApproved(tx: Tx, batch: Approved[], target: Target): Promise<void> {
  const included = batch.flatMap((row) => (row.approval.included ? [{ ...row, approval: row.approval }] : []))
  const trees = await loadTrees(
    tx,
    [...new Set(batch.map((row) => row.treeId))],
    new Set(included.map((row) => row.treeId)),
  )
  for (const row of batch) {
    const tree = trees.get(row.treeId)
    const leaf = tree?.keys.get(row.endOrdinal) ?? String(row.endOrdinal)
    const id = `${tree?.key ?? row.treeId}/${leaf}`
    if (!row.approval.included) {
      await target.excluded.writeLine(JSON.stringify({ id, reason: row.approval.reason }))
      continue
    }
    if (!tree?.body) continue
    const { clinicalCase, turns } = tree.body
    const { source, specialty } = clinicalCase
    const facts = {
      id,
      caseId: clinicalCase.id,
      approval: row.approval.source,
      specialty,
      source: source.name,
      licence: source.licence,
    }
    await target.sft.writeLine(writeSftLine(facts, clinicalCase.observation.text, pathTo(turns, leaf)))
    const counted = target.sources.get(source.name) ?? { name: source.name, licence: source.licence, trajectories: 0 }
    target.sources.set(source.name, { ...counted, trajectories: counted.trajectories + 1 })
  }
  await tx.releaseItem.createMany({
    data: included.map(({ id, caseId, approval }) => ({
      releaseId: target.releaseId,
      trajectoryId: id,
      caseId,
      turns: approval.turns,
      source: approval.source === 'accepted-prefix' ? ('accepted_prefix' as const) : approval.source,
    })),
  })
}

/** Turn keys of all trees of the batch, bodies only of those that have a row in the release. */
async function loadTrees(tx: Tx, treeIds: number[], withBody: Set<number>) {
  const keys = await tx.tree.findMany({
    where: { id: { in: treeIds } },
    select: { id: true, key: true, turns: { select: { ordinal: true, key: true } } },
  })
  const bodies = await tx.tree.findMany({
    where: { id: { in: [...withBody] } },
    select: { id: true, case: true, turns: { orderBy: { ordinal: 'asc' } } },
  })
  const bodyById = new Map(
    bodies.map((tree) => [tree.id, { clinicalCase: toCase(tree.case), turns: toTurns(tree.turns) }]),
  )
  return new Map(
    keys.map(({ id, key, turns }) => [
      id,
      { key, keys: new Map(turns.map((turn) => [turn.ordinal, turn.key])), body: bodyById.get(id) },
    ]),
  )
}
