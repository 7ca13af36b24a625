// One key map: every key does one thing, every command has a key, and handler, buttons and sheet say the same.
import { describe, expect, it } from 'vitest'
import { mapKeys } from '@/components/trees/map-keys'
import { treeKeys } from '@/components/trees/tree-keys'
import { formKeys } from './form-keys'
import { keySheet, type ReviewCommand, reviewCommandOf, reviewKeys, shownKeys, withChanges } from './key-map'
import { isPlain, type Pressed, shownPress } from './key-press'
import { verdictChoices } from './verdict-choices'

/** The press behind a name of the map. */
function pressOf(name: string): Pressed {
  const parts = name.split(/\+(?=.)/)
  const key = parts.at(-1) ?? ''
  const shiftKey = parts.includes('Shift')
  return {
    key: shiftKey ? key.toUpperCase() : key,
    ctrlKey: parts.includes('Mod'),
    metaKey: false,
    altKey: false,
    shiftKey: shiftKey || key === '?',
  }
}
const maps = [reviewKeys, withChanges({ accept: 'q', undo: 'Shift+u' })]

describe('the key map', () => {
  it('gives every key to one command, and none of the tree or of Escape to the workspace', () => {
    for (const map of maps) {
      const keys = [...map.flatMap((entry) => entry.keys), ...treeKeys.flatMap((entry) => entry.keys), 'Escape', 'Tab']
      expect(new Set(keys).size).toBe(keys.length)
      expect(new Set(map.map((entry) => entry.command)).size).toBe(map.length)
    }
  })

  it('holds handler, buttons and sheet together', () => {
    for (const map of maps) {
      const onSheet = keySheet(map).flatMap((group) => group.entries)
      for (const { command, keys, label } of map) {
        for (const key of keys) expect(reviewCommandOf(map, pressOf(key))).toBe(command)
        expect(shownKeys(map, command)).toEqual(keys.map(shownPress))
        expect(onSheet).toContainEqual({ command, keys: shownKeys(map, command), label })
      }
      expect(onSheet).toHaveLength(map.length + treeKeys.length + mapKeys.length + formKeys.length)
    }
  })

  it('has a key for every button of a verdict', () => {
    for (const { command } of verdictChoices) expect(shownKeys(reviewKeys, command)).not.toEqual([])
  })

  it('replaces a key by a person’s own, and the old one does nothing any more', () => {
    const map = withChanges({ accept: 'q' })
    expect(reviewCommandOf(map, pressOf('q'))).toBe('accept')
    expect(reviewCommandOf(map, pressOf('a'))).toBeNull()
    expect(shownKeys(map, 'accept')).toEqual(['Q'])
  })

  it('leaves presses with Alt, and those it does not know with Ctrl, to the browser', () => {
    expect(reviewCommandOf(reviewKeys, { ...pressOf('a'), altKey: true })).toBeNull()
    expect(reviewCommandOf(reviewKeys, pressOf('Mod+a'))).toBeNull()
    expect(reviewCommandOf(reviewKeys, pressOf('Mod+r'))).toBeNull()
  })

  it('takes nothing away on a plain key', () => {
    const guarded = reviewKeys.filter((entry) => entry.isGuarded)
    expect(guarded.map((entry): ReviewCommand => entry.command)).toEqual([
      'withdraw',
      'undo',
      'redo',
      'submit',
      'skip',
      'hand-back',
    ])
    for (const { keys } of guarded) expect(keys.some(isPlain)).toBe(false)
  })
})
