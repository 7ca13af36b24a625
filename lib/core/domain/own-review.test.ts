// How a person's own review stands, and which names of time zones are taken.
import { describe, expect, it } from 'vitest'
import { getOwnPaceSchema, standingOf } from './own-review'

describe('how a review stands', () => {
  const held = { state: 'in_progress', isCurrent: false, isDeclined: false, hasVerdicts: false } as const
  it('is ready until it is begun or is the one in hand', () => {
    expect(standingOf(held)).toBe('ready')
    expect(standingOf({ ...held, isCurrent: true })).toBe('in-hand')
    expect(standingOf({ ...held, hasVerdicts: true })).toBe('in-hand')
  })

  it('tells what was handed back for good from what only went back', () => {
    expect(standingOf({ ...held, state: 'expired', isDeclined: true })).toBe('declined')
    expect(standingOf({ ...held, state: 'expired', hasVerdicts: true })).toBe('returned')
    expect(standingOf({ ...held, state: 'submitted' })).toBe('submitted')
  })
})

describe('time zones', () => {
  const isTaken = (timeZone: string) => getOwnPaceSchema.safeParse({ timeZone }).success
  it('are names of places; offsets mean the opposite to the database', () => {
    for (const name of ['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires', 'Asia/Kolkata', 'Etc/GMT+5'])
      expect(isTaken(name), name).toBe(true)
    for (const name of ['', '+02:00', 'Mars/Olympus', "UTC'; --", 'Europe/Berlin '])
      expect(isTaken(name), name).toBe(false)
    expect(getOwnPaceSchema.parse({})).toEqual({ timeZone: 'UTC' })
  })
})
