// The key of a tree that a chat model grows.
import type { Teacher } from '@/lib/core/domain/tree'
import type { SynthesizeTree } from '@/lib/core/domain/tree-job'
import { treeKeyOf } from './tree-key'

/** The wish includes what the model is asked with: another wording, model or parameter makes another tree. */
export function modelTreeKey(
  caseKey: string,
  graph: string,
  options: Pick<SynthesizeTree['options'], 'turns' | 'branch' | 'trajectories'>,
  teacher: Teacher,
): string {
  const { turns, branch, trajectories } = options
  return treeKeyOf(caseKey, { graph, teacher, turns, branch, trajectories })
}
