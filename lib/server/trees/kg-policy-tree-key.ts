// The key of a tree that the built-in teacher grows.
import type { SynthesizeTree } from '@/lib/core/domain/tree-job'
import { treeKeyOf } from './tree-key'

/** Keys of trees grown before other teachers came are the same. */
export function kgPolicyTreeKey(caseKey: string, graph: string, options: SynthesizeTree['options']): string {
  const { persona, turns, branch, trajectories, temperature, seed } = options
  return treeKeyOf(caseKey, { graph, teacher: 'kg-policy', persona, turns, branch, trajectories, temperature, seed })
}
