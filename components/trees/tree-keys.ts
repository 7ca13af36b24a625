// The keys of the tree view, after the WAI-ARIA tree pattern: this list feeds the handler and the sheet of keys.
export type TreeCommand = 'next' | 'previous' | 'open' | 'close' | 'first' | 'last' | 'toggle-details'

export type TreeKey = { command: TreeCommand; keys: readonly string[]; label: string }

export const treeKeys: readonly TreeKey[] = [
  { command: 'next', keys: ['ArrowDown'], label: 'Next turn' },
  { command: 'previous', keys: ['ArrowUp'], label: 'Previous turn' },
  { command: 'open', keys: ['ArrowRight'], label: 'Show the branch, or go to its first turn' },
  { command: 'close', keys: ['ArrowLeft'], label: 'Fold the branch, or go to the parent turn' },
  { command: 'first', keys: ['Home'], label: 'First turn' },
  { command: 'last', keys: ['End'], label: 'Last turn' },
  { command: 'toggle-details', keys: ['Enter', ' '], label: 'Expand or fold the turn' },
]

/** The command a key stands for, or null. */
export function treeCommandOf(key: string): TreeCommand | null {
  return treeKeys.find((entry) => entry.keys.includes(key))?.command ?? null
}
