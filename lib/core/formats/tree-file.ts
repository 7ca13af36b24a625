// medaction-tree/1: one trajectory tree a line.
import { checkTree } from '../domain/check-tree'
import { treeSchema, type Tree } from '../domain/tree'
import { failure, type Result } from '../result'
import { parseFormatLine, writeFormatLine } from './format-line'

export const TREE_FORMAT = 'medaction-tree/1'

/** A tree whose shape is sound; every defect of a broken one is listed. */
export function parseTree(line: string): Result<Tree> {
  const parsed = parseFormatLine(line, TREE_FORMAT, treeSchema)
  if (!parsed.ok) return parsed
  const defects = checkTree(parsed.value)
  return defects.length > 0 ? failure(defects) : parsed
}

export function writeTree(tree: Tree): string {
  return writeFormatLine(TREE_FORMAT, treeSchema.parse(tree))
}
