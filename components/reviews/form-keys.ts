// The keys inside the forms of a verdict: this list feeds their handler and the sheet of keys.
import { nameOfPress, type Pressed } from './key-press'

export const formKeys = [
  { keys: ['1', '…', '9'], label: 'Choose a reason by its digit (outside the note)' },
  { keys: ['Mod+Enter'], label: 'Save the form' },
  { keys: ['Escape'], label: 'Close the form; what was typed is kept' },
] as const

/** What a press means to the form it happens in: a reason by its number, saving, closing, or nothing. */
export function formKeyOf(pressed: Pressed & { target?: EventTarget | null }): number | 'save' | 'close' | null {
  const name = nameOfPress(pressed)
  if (name === 'Mod+Enter') return 'save'
  if (name === 'Escape') return 'close'
  return name && /^[1-9]$/.test(name) && !isWritten(pressed.target) ? Number(name) : null
}

/** A digit typed into a text is text. */
function isWritten(target: EventTarget | null | undefined): boolean {
  return typeof Element !== 'undefined' && target instanceof Element && target.matches('textarea, input[type="text"]')
}
