// The sheet's keys of a form are the ones its handler knows.
import { describe, expect, it } from 'vitest'
import { formKeyOf, formKeys } from './form-keys'

const held = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

describe('formKeyOf', () => {
  it('knows every key of the sheet, and no other', () => {
    expect(formKeys.map((entry) => entry.keys[0])).toEqual(['1', 'Mod+Enter', 'Escape'])
    expect(formKeyOf({ ...held, key: '1' })).toBe(1)
    expect(formKeyOf({ ...held, key: '9' })).toBe(9)
    expect(formKeyOf({ ...held, key: 'Enter', ctrlKey: true })).toBe('save')
    expect(formKeyOf({ ...held, key: 'Enter', metaKey: true })).toBe('save')
    expect(formKeyOf({ ...held, key: 'Escape' })).toBe('close')
    for (const key of ['0', 'a', 'Enter', ' ']) expect(formKeyOf({ ...held, key })).toBeNull()
    expect(formKeyOf({ ...held, key: '1', ctrlKey: true })).toBeNull()
  })
})
