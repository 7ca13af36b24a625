// The keys of the review workspace: this one list feeds the handler, the tooltips and the sheet of keys.
import { treeKeys } from '@/components/trees/tree-keys'

export type ReviewCommand =
  | 'next-turn'
  | 'previous-turn'
  | 'next-open'
  | 'toggle-details'
  | 'accept'
  | 'accept-path'
  | 'reject'
  | 'edit'
  | 'cannot-judge'
  | 'withdraw'
  | 'show-keys'

/** A key as KeyboardEvent.key names it; a letter with a capital is held with Shift. */
export type ReviewKey = { command: ReviewCommand; keys: readonly string[]; label: string }

/** Nothing here takes anything away at one plain key: rejecting, editing and "cannot judge" open a form first. */
export const reviewKeys: readonly ReviewKey[] = [
  { command: 'next-turn', keys: ['j'], label: 'Next turn' },
  { command: 'previous-turn', keys: ['k'], label: 'Previous turn' },
  { command: 'next-open', keys: ['n'], label: 'Next open turn' },
  { command: 'toggle-details', keys: ['o'], label: 'Expand or fold the turn in hand' },
  { command: 'accept', keys: ['a'], label: 'Accept turn' },
  { command: 'accept-path', keys: ['p'], label: 'Accept path to here' },
  { command: 'reject', keys: ['r'], label: 'Reject: opens the form' },
  { command: 'edit', keys: ['e'], label: 'Edit: opens the form' },
  { command: 'cannot-judge', keys: ['c'], label: 'Cannot judge: opens the form' },
  { command: 'withdraw', keys: ['W'], label: 'Withdraw the verdict' },
  { command: 'show-keys', keys: ['?'], label: 'Show the keys' },
]

type Pressed = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean }

/** The command of a key press, or null; a press with Ctrl, Alt or the system key is the browser's. */
export function reviewCommandOf({ key, ctrlKey, metaKey, altKey }: Pressed): ReviewCommand | null {
  if (ctrlKey || metaKey || altKey) return null
  return reviewKeys.find((entry) => entry.keys.includes(key))?.command ?? null
}

/** The keys of a command as they are shown: "Shift + W". */
export function shownKeys(command: ReviewCommand): string[] {
  return reviewKeys.find((entry) => entry.command === command)?.keys.map(nameOfKey) ?? []
}

export type KeySheetEntry = { keys: string[]; label: string }

/** Every key there is, for the sheet: the workspace's first, then the tree's. */
export function keySheet(): { title: string; entries: KeySheetEntry[] }[] {
  const shown = ({ keys, label }: { keys: readonly string[]; label: string }) => ({ keys: keys.map(nameOfKey), label })
  return [
    { title: 'Anywhere outside a field', entries: reviewKeys.map(shown) },
    { title: 'In the tree', entries: treeKeys.map(shown) },
  ]
}

const names: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowRight: '→',
  ArrowLeft: '←',
  ' ': 'Space',
}

function nameOfKey(key: string): string {
  if (/^[A-Z]$/.test(key)) return `Shift + ${key}`
  return names[key] ?? (/^[a-z]$/.test(key) ? key.toUpperCase() : key)
}
