// A tree's rows as the domain knows them, and the other way round.
import { leafIds } from '@/lib/core/domain/tree-path'
import { type Tree, type Turn, turnSchema, type Teacher, teacherSchema } from '@/lib/core/domain/tree'
import type { Prisma, Turn as TurnRow } from '@/lib/generated/prisma/client'

/** A stored turn: its content and its place. */
export type StoredTurn = Turn & {
  ordinal: number
  depth: number
  authorId: number | null
  editedFromId: string | null
  /** Written by the teacher because the author asked. */
  isAsked: boolean
}

/** `rows` are all turns of one tree (or a path of it with every parent), in the order of their ordinals. */
export function toTurns(rows: readonly TurnRow[]): StoredTurn[] {
  const keys = new Map(rows.map((row) => [row.ordinal, row.key]))
  const keyOf = (ordinal: number | null) => (ordinal === null ? null : (keys.get(ordinal) ?? null))
  return rows.map((row) => ({
    ...turnSchema.parse({ ...row, id: row.key, parentId: keyOf(row.parentOrdinal) }),
    ordinal: row.ordinal,
    depth: row.depth,
    authorId: row.authorId,
    isAsked: row.isAsked,
    editedFromId: keyOf(row.editedFromOrdinal),
  }))
}

type TeacherColumns = {
  teacherName: string
  teacherModel: string | null
  seed: number | null
  temperature: number | null
  persona: string | null
  prompt: string | null
  parameters: Prisma.JsonValue
}

export function toTeacher(row: TeacherColumns): Teacher {
  const { teacherName, teacherModel, seed, temperature, persona, prompt, parameters } = row
  const asked = { prompt: prompt ?? undefined, parameters: parameters ?? undefined }
  return teacherSchema.parse({ name: teacherName, model: teacherModel, seed, temperature, persona, ...asked })
}

export function fromTree(
  tree: Tree,
  caseId: number,
  sha256: string,
  graphId: number | null,
): Prisma.TreeCreateManyInput {
  const { name, model, seed, temperature, persona, prompt, parameters } = tree.teacher
  return {
    key: tree.id,
    caseId,
    sha256,
    teacherName: name,
    teacherModel: model,
    seed,
    temperature,
    persona,
    prompt: prompt ?? null,
    ...(parameters === undefined ? {} : { parameters: asJson(parameters) }),
    defects: tree.defects ?? [],
    graphId,
    turnCount: tree.turns.length,
    trajectoryCount: leafIds(tree.turns).length,
  }
}

/** A value that came from JSON. */
const asJson = (value: object) => value as Prisma.InputJsonObject

type Place = { treeId: number; caseId: number; ordinal: number; parentOrdinal: number | null; depth: number }

/** The columns of a turn's row. */
export function fromTurn(turn: Omit<Turn, 'parentId'>, { treeId, caseId, ordinal, parentOrdinal, depth }: Place) {
  const { id, action, answers, findings, reasoning, differential } = turn
  const place = { tree_id: treeId, case_id: caseId, ordinal, parent_ordinal: parentOrdinal, depth }
  return { ...place, key: id, action, answers, findings, reasoning, differential }
}
export type TurnColumns = ReturnType<typeof fromTurn>

/** The turns' rows in their order; a turn's ordinal is its position. */
export function fromTurns(tree: Tree, treeId: number, caseId: number): TurnColumns[] {
  const places = new Map<string, { ordinal: number; depth: number }>()
  return tree.turns.map((turn, ordinal) => {
    const parent = turn.parentId === null ? undefined : places.get(turn.parentId)
    const depth = parent ? parent.depth + 1 : 0
    places.set(turn.id, { ordinal, depth })
    return fromTurn(turn, { treeId, caseId, ordinal, parentOrdinal: parent?.ordinal ?? null, depth })
  })
}
