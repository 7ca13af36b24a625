// A key is given to a command only where it is free, and what was kept is looked through before it is used.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeKey, readKeyChanges, resetKey } from './change-key'
import { type KeyChanges, reviewKeys, withChanges } from './key-map'

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const refusal = (change: ReturnType<typeof changeKey>) => (change.ok ? null : change.reason)

describe('changeKey', () => {
  it('gives a free key', () => {
    expect(changeKey({}, 'accept', { ...plain, key: 'q' })).toEqual({ ok: true, changes: { accept: 'q' } })
    expect(changeKey({}, 'accept', { ...plain, key: 'Q', shiftKey: true })).toEqual({
      ok: true,
      changes: { accept: 'Shift+q' },
    })
  })

  it('forgets the change where the key is the factory’s', () => {
    expect(changeKey({ accept: 'q' }, 'accept', { ...plain, key: 'a' })).toEqual({ ok: true, changes: {} })
  })

  it('refuses a key that another command has, and names it', () => {
    expect(refusal(changeKey({}, 'accept', { ...plain, key: 'r' }))).toContain('“Reject: opens the form”')
    expect(refusal(changeKey({ edit: 'q' }, 'accept', { ...plain, key: 'q' }))).toContain('Edit')
  })

  it('lets a key go on that its command gave up', () => {
    expect(changeKey({ reject: 'q' }, 'accept', { ...plain, key: 'r' })).toMatchObject({ ok: true })
  })

  it('refuses keys of the tree, of the forms and of the browser', () => {
    expect(refusal(changeKey({}, 'accept', { ...plain, key: 'ArrowUp' }))).toContain('belongs to the tree')
    expect(refusal(changeKey({}, 'accept', { ...plain, key: '3' }))).toContain('Digits')
    expect(refusal(changeKey({}, 'accept', { ...plain, key: 'Tab' }))).toContain('cannot be used')
    expect(refusal(changeKey({}, 'accept', { ...plain, key: 'w', ctrlKey: true }))).toContain('browser')
    expect(refusal(changeKey({}, 'accept', { ...plain, key: 'Shift', shiftKey: true }))).toContain('Press a letter')
  })

  it('lets nothing be taken away at a plain key', () => {
    expect(refusal(changeKey({}, 'undo', { ...plain, key: 'z' }))).toContain('together with Shift or Ctrl')
    expect(refusal(changeKey({}, 'withdraw', { ...plain, key: 'w' }))).toContain('together with Shift or Ctrl')
    expect(changeKey({}, 'undo', { ...plain, key: 'Z', shiftKey: true })).toMatchObject({ ok: true })
  })
})

describe('readKeyChanges', () => {
  it('reads what was kept, also where two commands swapped their keys', () => {
    const swapped: KeyChanges = { accept: 'r', reject: 'a' }
    expect(readKeyChanges(JSON.stringify(swapped))).toEqual(swapped)
  })

  it('is empty for what is not readable', () => {
    for (const text of [null, '{', '[]', '"a"', '{"accept":3}']) expect(readKeyChanges(text)).toEqual({})
  })

  it('never leaves one key to two commands, whatever was kept', () => {
    const commands = reviewKeys.map((entry) => entry.command)
    const names = [...reviewKeys.flatMap((entry) => entry.keys), 'q', 'Enter', '3', 'nothing']
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...commands, 'gone'), fc.constantFrom(...names)), (kept) => {
        const keys = withChanges(readKeyChanges(JSON.stringify(kept))).flatMap((entry) => entry.keys)
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  it('gives the factory’s key back', () => {
    expect(resetKey({ accept: 'q', edit: 'w' }, 'accept')).toEqual({ edit: 'w' })
  })
})
