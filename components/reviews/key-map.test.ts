// One key map: every key does one thing, every command has a key, and the sheet shows them all.
import { describe, expect, it } from 'vitest'
import { treeKeys } from '@/components/trees/tree-keys'
import { keySheet, reviewCommandOf, reviewKeys, shownKeys } from './key-map'

const press = (key: string, held = {}) =>
  reviewCommandOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...held })

describe('the key map', () => {
  it('gives every key to one command, and none of the tree to the workspace', () => {
    const keys = [...reviewKeys.flatMap((entry) => entry.keys), ...treeKeys.flatMap((entry) => entry.keys)]
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('finds the command of each key it shows', () => {
    for (const entry of reviewKeys) {
      for (const key of entry.keys) expect(press(key)).toBe(entry.command)
      expect(shownKeys(entry.command)).toHaveLength(entry.keys.length)
    }
  })

  it('leaves presses with Ctrl, Alt or the system key to the browser', () => {
    expect(press('a', { ctrlKey: true })).toBeNull()
    expect(press('a', { metaKey: true })).toBeNull()
    expect(press('a', { altKey: true })).toBeNull()
    expect(press('x')).toBeNull()
  })

  it('takes nothing away on a plain key', () => {
    expect(reviewKeys.find((entry) => entry.command === 'withdraw')?.keys).toEqual(['W'])
    expect(press('w')).toBeNull()
  })

  it('shows every entry on the sheet', () => {
    const entries = keySheet().flatMap((group) => group.entries)
    expect(entries).toHaveLength(reviewKeys.length + treeKeys.length)
    expect(entries.find((entry) => entry.label === 'Withdraw the verdict')?.keys).toEqual(['Shift + W'])
    expect(entries.find((entry) => entry.label.startsWith('Show the branch'))?.keys).toEqual(['→'])
  })
})
