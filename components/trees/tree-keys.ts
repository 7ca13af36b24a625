// The keys of the tree view, after the WAI-ARIA tree pattern: this list feeds the handler and the sheet of keys.
export type TreeCommand =
  | 'next'
  | 'previous'
  | 'open'
  | 'close'
  | 'open-siblings'
  | 'first'
  | 'last'
  | 'toggle-details'
  | 'find'

export type TreeKey = { command: TreeCommand; keys: readonly string[]; label: string }

export const treeKeys: readonly TreeKey[] = [
  { command: 'next', keys: ['ArrowDown'], label: 'Next turn' },
  { command: 'previous', keys: ['ArrowUp'], label: 'Previous turn' },
  { command: 'open', keys: ['ArrowRight'], label: 'Show the branch, or go to its first turn' },
  { command: 'close', keys: ['ArrowLeft'], label: 'Fold the branch, or go to the parent turn' },
  { command: 'open-siblings', keys: ['*'], label: 'Show every branch of this fork' },
  { command: 'first', keys: ['Home'], label: 'First turn' },
  { command: 'last', keys: ['End'], label: 'Last turn' },
  { command: 'toggle-details', keys: ['Enter', ' '], label: 'Expand or fold the turn' },
  { command: 'find', keys: ['/'], label: 'Find a turn: type the beginning of a word, Enter ends' },
]

type Pressed = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean }

/** The command of a key press, or null; with Ctrl, Alt, the system key or Shift it means something else, unless Shift is how a sign is typed. */
export function treeCommandOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): TreeCommand | null {
  const isSign = key.length === 1 && key !== ' '
  if (ctrlKey || metaKey || altKey || (shiftKey && !isSign)) return null
  return treeKeys.find((entry) => entry.keys.includes(key))?.command ?? null
}
