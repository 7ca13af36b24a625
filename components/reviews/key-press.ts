// A key press by one name, such as "a", "Shift+w" or "Mod+z"; Mod is Ctrl, or ⌘ where a keyboard has it.

export type Pressed = {
  key: string
  code?: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

const MODIFIERS = new Set([
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
  'Dead',
  'Process',
  'Unidentified',
])

/**
 * The name of what was pressed; null for a modifier alone and for presses with Alt, which write characters on many keyboards. Letters
 * are named small, whatever Caps Lock does, and on a keyboard of another script by the place of the key.
 */
export function nameOfPress(pressed: Pressed): string | null {
  if (pressed.altKey || MODIFIERS.has(pressed.key)) return null
  const key = latinKey(pressed)
  const isLetter = /^[a-z]$/.test(key)
  // Shift is part of a sign already: "?" is "?" on every keyboard.
  const isShiftNamed = pressed.shiftKey && (isLetter || key.length > 1)
  return [pressed.ctrlKey || pressed.metaKey ? 'Mod' : '', isShiftNamed ? 'Shift' : '', key].filter(Boolean).join('+')
}

function latinKey({ key, code }: Pressed): string {
  const isForeignLetter = key.length === 1 && /\p{L}/u.test(key) && !/^[a-zA-Z]$/.test(key)
  const place = isForeignLetter ? /^Key([A-Z])$/.exec(code ?? '')?.[1] : undefined
  const latin = place ?? key
  return /^[A-Z]$/.test(latin) ? latin.toLowerCase() : latin
}

/** True where a finger alone presses it: no Ctrl, ⌘ or Shift held. */
export const isPlain = (name: string): boolean => !/^(Mod|Shift)\+/.test(name)

const shown: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowRight: '→',
  ArrowLeft: '←',
  ' ': 'Space',
  Mod: 'Ctrl/⌘',
}

/** As it is written for people: "Shift + W". */
export function shownPress(name: string): string {
  if (name.length === 1) return shown[name] ?? name.toUpperCase()
  return name
    .split(/\+(?=.)/)
    .map((part) => shown[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(' + ')
}

/** Short enough for a button: "⇧W". */
export const shortPress = (name: string): string =>
  shownPress(name).replaceAll(' + ', '').replace('Shift', '⇧').replace('Ctrl/⌘', '⌃')
