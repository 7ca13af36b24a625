// The keys of the review workspace: this one list feeds the handler, the buttons and tooltips, and the sheet of keys.
import { mapKeys } from '@/components/trees/map-keys'
import { treeKeys } from '@/components/trees/tree-keys'
import { formKeys } from './form-keys'
import { nameOfPress, type Pressed, shownPress } from './key-press'

export type ReviewCommand =
  | 'next-turn'
  | 'previous-turn'
  | 'next-sibling'
  | 'previous-sibling'
  | 'next-open'
  | 'previous-open'
  | 'toggle-details'
  | 'accept'
  | 'accept-and-go'
  | 'accept-path'
  | 'reject'
  | 'flag-unsafe'
  | 'edit'
  | 'cannot-judge'
  | 'withdraw'
  | 'continue-branch'
  | 'ask-teacher'
  | 'judge-other-half'
  | 'comment'
  | 'undo'
  | 'redo'
  | 'show-guidelines'
  | 'show-case'
  | 'show-map'
  | 'compare-fork'
  | 'show-history'
  | 'submit'
  | 'skip'
  | 'hand-back'
  | 'show-keys'

/** `keys`: by the names of key-press; the first is the one on buttons. `isGuarded`: no plain key may do it, since it takes something away. */
export type ReviewKey = { command: ReviewCommand; keys: readonly string[]; label: string; isGuarded?: boolean }

/** Nothing here takes anything away at one plain key: rejecting, editing and "cannot judge" open a form first. */
export const reviewKeys: readonly ReviewKey[] = [
  { command: 'next-turn', keys: ['j'], label: 'Next turn' },
  { command: 'previous-turn', keys: ['k'], label: 'Previous turn' },
  { command: 'next-sibling', keys: ['l'], label: 'Next alternative at this fork' },
  { command: 'previous-sibling', keys: ['h'], label: 'Previous alternative at this fork' },
  { command: 'next-open', keys: ['n'], label: 'Next open turn' },
  { command: 'previous-open', keys: ['Shift+n'], label: 'Previous open turn' },
  { command: 'toggle-details', keys: ['o'], label: 'Expand or fold the turn in hand' },
  { command: 'accept', keys: ['a'], label: 'Accept turn' },
  { command: 'accept-and-go', keys: ['Shift+a'], label: 'Accept turn and go to the next open one' },
  { command: 'accept-path', keys: ['p'], label: 'Accept path to here' },
  { command: 'reject', keys: ['r'], label: 'Reject: opens the form' },
  { command: 'flag-unsafe', keys: ['u'], label: 'Flag unsafe: opens the form of a rejection with "Unsafe" ticked' },
  { command: 'edit', keys: ['e'], label: 'Edit: opens the form' },
  { command: 'cannot-judge', keys: ['c'], label: 'Cannot judge: opens the form' },
  { command: 'withdraw', keys: ['Shift+w'], label: 'Withdraw the verdict', isGuarded: true },
  { command: 'continue-branch', keys: ['b'], label: 'Continue your branch: opens the form' },
  { command: 'ask-teacher', keys: ['Shift+b'], label: 'Ask the teacher to continue your branch' },
  {
    command: 'judge-other-half',
    keys: ['x'],
    label: 'Switch between the order and the update, where they are judged apart',
  },
  { command: 'comment', keys: ['m'], label: 'Comment to the researchers' },
  { command: 'undo', keys: ['Mod+z'], label: 'Undo', isGuarded: true },
  { command: 'redo', keys: ['Mod+Shift+z', 'Mod+y'], label: 'Redo', isGuarded: true },
  { command: 'show-guidelines', keys: ['g'], label: 'Show the guidelines, or the case again' },
  { command: 'show-case', keys: ['i'], label: 'Show or hide the case' },
  { command: 'show-map', keys: ['v'], label: 'Show or hide the map of the tree' },
  { command: 'compare-fork', keys: ['f'], label: 'Compare the alternatives at this fork, or show the tree again' },
  { command: 'show-history', keys: ['y'], label: 'Show or hide the history of verdicts' },
  { command: 'submit', keys: ['Mod+Enter'], label: 'Submit the review, and go on to the next tree', isGuarded: true },
  { command: 'skip', keys: ['Shift+s'], label: 'Skip: another tree first, this one comes back last', isGuarded: true },
  { command: 'hand-back', keys: ['Shift+d'], label: 'Hand the tree back: asks for the reason', isGuarded: true },
  { command: 'show-keys', keys: ['?'], label: 'Show the keys' },
]

/** A person's own keys: each replaces the keys of its command. */
export type KeyChanges = Partial<Record<ReviewCommand, string>>

/** The map as it stands for one person. */
export function withChanges(changes: KeyChanges): ReviewKey[] {
  return reviewKeys.map((entry) => {
    const own = changes[entry.command]
    return own ? { ...entry, keys: [own] } : entry
  })
}

/** The command of a key press, or null. */
export function reviewCommandOf(map: readonly ReviewKey[], pressed: Pressed): ReviewCommand | null {
  const name = nameOfPress(pressed)
  return name === null ? null : (map.find((entry) => entry.keys.includes(name))?.command ?? null)
}

/** The keys of a command as they are shown: "Shift + W". */
export function shownKeys(map: readonly ReviewKey[], command: ReviewCommand): string[] {
  return map.find((entry) => entry.command === command)?.keys.map(shownPress) ?? []
}

export type KeySheetEntry = { command: ReviewCommand | null; keys: string[]; label: string }

/** Every key there is, for the sheet: the workspace's first, then those of the forms, of the tree and of its map. */
export function keySheet(map: readonly ReviewKey[]): { title: string; entries: KeySheetEntry[] }[] {
  const fixed = ({ keys, label }: { keys: readonly string[]; label: string }) => ({
    command: null,
    keys: keys.map(shownPress),
    label,
  })
  const own = map.map(({ command, keys, label }) => ({ command, keys: keys.map(shownPress), label }))
  return [
    { title: 'Anywhere outside a field', entries: own },
    { title: 'In the form of a verdict', entries: formKeys.map(fixed) },
    { title: 'In the tree', entries: treeKeys.map(fixed) },
    { title: 'On the map of the tree', entries: mapKeys.map(fixed) },
  ]
}
