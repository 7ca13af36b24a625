// Writes a batch of approved trajectories as training rows, and the others as a list with their reasons.
import type { Manifest } from '@/lib/core/domain/release'
import { pathTo } from '@/lib/core/domain/tree-path'
import { writeSftLine } from '@/lib/core/formats/sft-line'
import { toCase } from '../cases/case-row'
import type { Tx } from '../db'
import { toTurns } from '../trees/tree-row'
import type { ReleaseFileWriter } from './release-file-writer'
import type { Approved } from './scan-approvals'

export type SourceCounts = Map<string, { name: string; licence: string | null; trajectories: number }>
export type TeacherCounts = Map<string, Manifest['teachers'][number]>
type Target = {
  releaseId: number
  sft: ReleaseFileWriter
  excluded: ReleaseFileWriter
  sources: SourceCounts
  teachers: TeacherCounts
}

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
    const { clinicalCase, turns, teacher } = tree.body
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
    countTeacher(target.teachers, teacher)
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

function countTeacher(teachers: TeacherCounts, teacher: Omit<Manifest['teachers'][number], 'trajectories'>): void {
  const key = JSON.stringify(teacher)
  teachers.set(key, { ...teacher, trajectories: (teachers.get(key)?.trajectories ?? 0) + 1 })
}

/** Turn keys of all trees of the batch, bodies only of those that have a row in the release. */
async function loadTrees(tx: Tx, treeIds: number[], withBody: Set<number>) {
  const keys = await tx.tree.findMany({
    where: { id: { in: treeIds } },
    select: { id: true, key: true, turns: { select: { ordinal: true, key: true } } },
  })
  const bodies = await tx.tree.findMany({
    where: { id: { in: [...withBody] } },
    select: {
      ...{ id: true, teacherName: true, teacherModel: true, prompt: true },
      ...{ case: true, turns: { orderBy: { ordinal: 'asc' } } },
    },
  })
  const bodyById = new Map(
    bodies.map(({ id, teacherName: name, teacherModel: model, prompt, ...tree }) => [
      id,
      { clinicalCase: toCase(tree.case), turns: toTurns(tree.turns), teacher: { name, model, prompt } },
    ]),
  )
  return new Map(
    keys.map(({ id, key, turns }) => [
      id,
      { key, keys: new Map(turns.map((turn) => [turn.ordinal, turn.key])), body: bodyById.get(id) },
    ]),
  )
}
