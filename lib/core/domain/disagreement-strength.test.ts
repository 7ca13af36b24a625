// How far physicians and metrics part: its sign, its range, and that it grows with what it is made of.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureDisagreement, type WeighedTrajectory, type WeighedTurn, wordOnTurn } from './disagreement-strength'
import { labelTrajectory } from './trajectory-label'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const turn: fc.Arbitrary<WeighedTurn> = fc.record({
  label: fc.constantFrom('ACCEPT' as const, 'ACCEPT' as const, 'REJECT' as const, null),
  rac: fc.option(share),
  og: fc.option(share),
  flags: fc.constantFrom(0, 0, 0, 1),
})
const trajectory: fc.Arbitrary<WeighedTrajectory> = fc
  .record({
    turns: fc.array(turn, { minLength: 1, maxLength: 6 }),
    kept: fc.nat({ max: 6 }),
    acceptance: fc.option(share),
  })
  .map(({ turns, kept, acceptance }) => {
    const held = Math.min(kept, turns.length)
    const kind = held === 0 ? 'reject' : held < turns.length ? 'truncate' : 'retain'
    return {
      turns,
      label: labelTrajectory(turns.map(({ label }) => label)),
      decision: { kind, turns: held },
      acceptance,
    }
  })

const silent = (label: WeighedTurn['label']): WeighedTurn => ({ label, rac: null, og: null, flags: 0 })
const path = (turns: WeighedTurn[], kept: number, acceptance: number | null = null): WeighedTrajectory => ({
  ...{ turns, acceptance, label: labelTrajectory(turns.map(({ label }) => label)) },
  decision: { kind: kept === 0 ? 'reject' : kept < turns.length ? 'truncate' : 'retain', turns: kept },
})

describe('measureDisagreement', () => {
  it('names the direction, and is largest where path and turn part entirely', () => {
    const doubted = { label: 'ACCEPT' as const, rac: 0, og: 1, flags: 0 }
    const strict = measureDisagreement(path([silent('ACCEPT'), doubted, silent('ACCEPT')], 0))
    expect(strict).toMatchObject({ direction: 'too-strict', strength: 1, path: 1, turn: 1, at: 1 })
    const praised = { label: 'REJECT' as const, rac: 1, og: null, flags: 0 }
    const lenient = measureDisagreement(path([silent('ACCEPT'), praised, silent(null)], 3))
    expect(lenient).toMatchObject({ direction: 'too-lenient', strength: 1, at: 1 })
  })
  it('is nothing where both say the same, and where nothing was measured of a turn', () => {
    expect(measureDisagreement(path([silent('ACCEPT'), silent('ACCEPT')], 2))).toBeNull()
    expect(measureDisagreement(path([silent('REJECT'), silent(null)], 0))).toBeNull()
    expect(measureDisagreement(path([silent('ACCEPT'), silent(null)], 0))).toBeNull()
  })
  it('counts a prefix by its share of the turns', () => {
    const prefix = [silent('ACCEPT'), silent('ACCEPT'), silent('ACCEPT'), silent('REJECT')]
    expect(measureDisagreement(path(prefix, 0))).toMatchObject({ direction: 'too-strict', path: 0.75, strength: 0.5 })
    expect(measureDisagreement(path(prefix, 4))).toMatchObject({ direction: 'too-lenient', path: 0.25 })
    expect(measureDisagreement(path(prefix, 3))).toBeNull()
  })
  it('tells a narrow miss from a wide one where an acceptance was predicted', () => {
    const accepted = [silent('ACCEPT'), silent('ACCEPT')]
    const strengthAt = (acceptance: number) => measureDisagreement(path(accepted, 0, acceptance))?.strength ?? 0
    expect(strengthAt(0.7)).toBeLessThan(strengthAt(0.1))
    expect(strengthAt(0.7)).toBeCloseTo((2 * (1 + 0.3)) / 2 / 3, 4)
  })
  it('stays within (0, 1], and a higher prediction never makes the metrics stricter', () => {
    fc.assert(
      fc.property(trajectory, share, (given, lower) => {
        const found = measureDisagreement(given)
        if (found) expect(found.strength > 0 && found.strength <= 1).toBe(true)
        if (found?.direction !== 'too-strict' || given.acceptance === null) return
        const less = measureDisagreement({ ...given, acceptance: Math.min(given.acceptance, lower) })
        expect(less?.strength).toBeGreaterThanOrEqual(found.strength)
      }),
    )
  })
  it('turns around when accepted and rejected, kept and left out change places', () => {
    fc.assert(
      fc.property(share, fc.boolean(), (word, isKept) => {
        const one = (label: 'ACCEPT' | 'REJECT', rac: number) => [{ label, rac, og: null, flags: 0 }]
        const strict = measureDisagreement(path(one('ACCEPT', word), isKept ? 1 : 0))
        const lenient = measureDisagreement(path(one('REJECT', 1 - word), isKept ? 0 : 1))
        expect(lenient?.strength).toBe(strict?.strength)
        expect(strict === null || (strict.direction === 'too-strict' && lenient?.direction === 'too-lenient')).toBe(
          true,
        )
      }),
    )
  })
})

it('a flag silences all other measures of a turn', () => {
  expect(wordOnTurn({ rac: 1, og: 1, flags: 1 })).toBe(0)
  expect(wordOnTurn({ rac: 0.4, og: null, flags: 0 })).toBe(0.4)
  expect(wordOnTurn({ rac: null, og: null, flags: 0 })).toBeNull()
})
