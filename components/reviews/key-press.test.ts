// One name for one press, whatever the keyboard and Caps Lock.
import { describe, expect, it } from 'vitest'
import { isPlain, nameOfPress, type Pressed, shortPress, shownPress } from './key-press'

const press = (key: string, held: Partial<Pressed> = {}) =>
  nameOfPress({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

describe('nameOfPress', () => {
  it('names letters small and Shift beside them, also with Caps Lock', () => {
    expect(press('a')).toBe('a')
    expect(press('A')).toBe('a')
    expect(press('A', { shiftKey: true })).toBe('Shift+a')
    expect(press('a', { shiftKey: true })).toBe('Shift+a')
  })

  it('leaves Shift out of signs, which differ by it already', () => {
    expect(press('?', { shiftKey: true })).toBe('?')
    expect(press('ArrowUp', { shiftKey: true })).toBe('Shift+ArrowUp')
  })

  it('takes Ctrl and the system key alike', () => {
    expect(press('z', { ctrlKey: true })).toBe('Mod+z')
    expect(press('Z', { metaKey: true, shiftKey: true })).toBe('Mod+Shift+z')
  })

  it('finds letters of another script by their place', () => {
    expect(press('ф', { code: 'KeyA' })).toBe('a')
    expect(press('é', { code: 'Digit2' })).toBe('é')
  })

  it('has no name for a modifier alone, nor for what Alt writes', () => {
    expect(press('Shift', { shiftKey: true })).toBeNull()
    expect(press('@', { ctrlKey: true, altKey: true })).toBeNull()
  })
})

describe('shownPress', () => {
  it('writes keys as people read them', () => {
    expect(shownPress('a')).toBe('A')
    expect(shownPress('Mod+Shift+z')).toBe('Ctrl/⌘ + Shift + Z')
    expect(shownPress('ArrowLeft')).toBe('←')
    expect(shownPress('+')).toBe('+')
    expect(shownPress('Mod++')).toBe('Ctrl/⌘ + +')
    expect(shortPress('Shift+w')).toBe('⇧W')
  })

  it('knows which need one finger', () => {
    expect(['a', '?', 'Shift+a', 'Mod+z'].map(isPlain)).toEqual([true, true, false, false])
  })
})
