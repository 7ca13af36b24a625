// Giving a command another key: which keys may be had, and why not.
import { z } from 'zod'
import { treeKeys } from '@/components/trees/tree-keys'
import { type KeyChanges, type ReviewCommand, type ReviewKey, reviewKeys, withChanges } from './key-map'
import { isPlain, nameOfPress, type Pressed, shownPress } from './key-press'

export type KeyChange = { ok: true; changes: KeyChanges } | { ok: false; reason: string }

const RESERVED = new Set(['Tab', 'Enter', 'Escape', ' ', 'Backspace', 'Delete', 'F5'])

/** The changes with this key on this command, or why it cannot have it. */
export function changeKey(changes: KeyChanges, command: ReviewCommand, pressed: Pressed): KeyChange {
  const name = nameOfPress(pressed)
  const refusal = name
    ? refusalOf(withChanges(changes), command, name)
    : 'Press a letter or a sign, with or without Shift.'
  if (refusal || !name) return { ok: false, reason: refusal ?? '' }
  const isFactoryKey = reviewKeys.some((entry) => entry.command === command && entry.keys[0] === name)
  return { ok: true, changes: isFactoryKey ? resetKey(changes, command) : { ...changes, [command]: name } }
}

/** The changes without the one of this command. */
export function resetKey(changes: KeyChanges, command: ReviewCommand): KeyChanges {
  return Object.fromEntries(Object.entries(changes).filter(([other]) => other !== command))
}

function refusalOf(map: readonly ReviewKey[], command: ReviewCommand, name: string): string | null {
  const shown = shownPress(name)
  const holder = map.find((entry) => entry.command !== command && entry.keys.includes(name))
  if (holder) return `${shown} is the key of “${holder.label}”. Change that one first, or press another.`
  const inTree = treeKeys.find((entry) => entry.keys.includes(name))
  if (inTree) return `${shown} belongs to the tree: “${inTree.label}”.`
  if (/^\d$/.test(name)) return 'Digits choose reasons in the forms.'
  if (name.startsWith('Mod+') && !isWithMod(command)) return `${shown} belongs to the browser.`
  if (RESERVED.has(name.replace(/^(Mod\+)?(Shift\+)?/, '')) || /F\d+$/.test(name)) return `${shown} cannot be used.`
  const isGuarded = map.some((entry) => entry.command === command && entry.isGuarded)
  if (isGuarded && isPlain(name)) return 'This takes something away, so it needs a key together with Shift or Ctrl.'
  return null
}

/** What came with Ctrl may keep to it; elsewhere Ctrl is the browser's. */
const isWithMod = (command: ReviewCommand) =>
  reviewKeys.some((entry) => entry.command === command && entry.keys.some((key) => key.startsWith('Mod+')))

const storedSchema = z.record(z.string(), z.string())

/** Changes as they were kept, without those that no longer fit: an unknown command, a key that is taken by now. */
export function readKeyChanges(text: string | null): KeyChanges {
  const parsed = storedSchema.safeParse(parseJson(text))
  if (!parsed.success) return {}
  const stored: KeyChanges = {}
  for (const { command } of reviewKeys) if (parsed.data[command]) stored[command] = parsed.data[command]
  return withoutMisfits(stored)
}

/** One that is left out gives its command the old key back, so the rest is looked through again. */
function withoutMisfits(changes: KeyChanges): KeyChanges {
  const map = withChanges(changes)
  const misfit = map.find(({ command }) => {
    const name = changes[command]
    return name !== undefined && refusalOf(map, command, name) !== null
  })
  return misfit ? withoutMisfits(resetKey(changes, misfit.command)) : changes
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? {} : JSON.parse(text)
  } catch {
    return {}
  }
}
