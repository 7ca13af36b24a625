// Finds who can go on with a tree: the built-in teacher, or the configured model that grew it.
import type { Db, Tx } from '../db'

export type TreeTeacher = { name: string; modelId: number | null; graphId: number | null }

/** Null where it is not at hand: a model that is gone or disabled, or a tree grown elsewhere. */
export async function findTeacher(db: Db | Tx, treeId: number): Promise<TreeTeacher | null> {
  const { teacherName: name, graphId } = await db.tree.findUniqueOrThrow({
    where: { id: treeId },
    select: { teacherName: true, graphId: true },
  })
  if (name === 'kg-policy') return { name, modelId: null, graphId }
  const item = await db.runItem.findFirst({
    where: { treeId, run: { kind: 'synthesis', modelId: { not: null } } },
    orderBy: { id: 'desc' },
    select: { run: { select: { model: { select: { id: true, disabledAt: true } } } } },
  })
  const model =
    item?.run.model ?? (await db.model.findFirst({ where: { name }, select: { id: true, disabledAt: true } }))
  return model && model.disabledAt === null ? { name, modelId: model.id, graphId } : null
}
