// Joins the key map to the page: a key outside any field runs its command.
'use client'
import { useEffect, useEffectEvent } from 'react'
import { type ReviewCommand, reviewCommandOf } from './key-map'
import { isPlain, nameOfPress } from './key-press'
import { useOwnKeys } from './own-keys'

const FIELDS =
  'input, textarea, select, [contenteditable="true"], [role="textbox"], [role="combobox"], [role="listbox"], [role="menu"]'
const DIALOGS = '[role="dialog"], [role="alertdialog"]'

/** Held down, these go on; everything else is done once for each press. */
const repeating: ReadonlySet<ReviewCommand> = new Set([
  'next-turn',
  'previous-turn',
  'next-sibling',
  'previous-sibling',
])

export function useReviewKeys(run: (command: ReviewCommand) => void): void {
  const { map, isOn } = useOwnKeys()
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isTaken(event.target)) return
    const command = reviewCommandOf(map, event)
    if (!command || (!isOn && command !== 'show-keys' && isSingle(event))) return
    event.preventDefault()
    if (!event.repeat || repeating.has(command)) run(command)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

const isSingle = (event: KeyboardEvent) => {
  const name = nameOfPress(event)
  return name !== null && (isPlain(name) || !name.startsWith('Mod+'))
}

/** Typing never runs a command, undo in a field is the field's, and an open dialog has the keys to itself. */
function isTaken(target: EventTarget | null): boolean {
  return (target instanceof Element && target.closest(FIELDS) !== null) || document.querySelector(DIALOGS) !== null
}
