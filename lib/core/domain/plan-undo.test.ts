// An undo restores what counted before, turn by turn; undoing the undo restores what counted after; nothing is erased.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countVerdicts } from './judgement'
import type { StoredVerdict } from './plan-verdicts'
import { planUndo } from './plan-undo'
import { verdictAspectSchema, verdictKindSchema } from './verdict'

const row = (key: string, turnId: string, kind: StoredVerdict['kind'], more: Partial<StoredVerdict> = {}) => ({
  ...{ key, turnId, kind, aspect: 'TURN' as const, reasons: [], note: '', editTurnId: null, ...more },
})
/** What counts, in words that two logs can be compared by. */
const standing = (log: readonly StoredVerdict[]) =>
  [...countVerdicts(log)]
    .flatMap(([turnId, aspects]) =>
      [...aspects].map(([aspect, { kind, note, editTurnId }]) => [turnId, aspect, kind, note, editTurnId].join(' ')),
    )
    .toSorted()
const undone = (log: readonly StoredVerdict[], key: string, by: string) => [
  ...log,
  ...planUndo(log, key).map((planned) => ({ ...planned, key: by })),
]

describe('planUndo', () => {
  it('withdraws where nothing counted before and restores what did', () => {
    const log = [
      row('k1', 'a', 'REJECT', { reasons: ['unsafe'], note: 'why' }),
      row('k2', 'a', 'ACCEPT'),
      row('k2', 'b', 'ACCEPT'),
    ]
    expect(planUndo(log, 'k2')).toEqual([
      { ...row('', 'a', 'REJECT', { reasons: ['unsafe'], note: 'why' }), key: undefined, undoes: 'k2' },
      { ...row('', 'b', 'WITHDRAW'), key: undefined, undoes: 'k2' },
    ])
  })

  it('brings an edit back with the turn it made', () => {
    const log = [row('k1', 'a', 'EDIT', { editTurnId: 'a2' }), row('k1', 'a2', 'ACCEPT')]
    const gone = undone(log, 'k1', 'u1')
    expect(standing(gone)).toEqual([])
    expect(standing(undone(gone, 'u1', 'u2'))).toEqual(standing(log))
  })

  it('refuses a key it does not know, and one behind which newer verdicts stand', () => {
    const log = [row('k1', 'a', 'ACCEPT'), row('k2', 'a', 'REJECT')]
    expect(() => planUndo(log, 'k3')).toThrow('nothing of this key')
    expect(() => planUndo(log, 'k1')).toThrow('newer verdict')
  })

  it('walks back and forth over any session, request by request', () => {
    const request = fc.array(
      fc.tuple(
        fc.nat(3),
        fc.constantFrom(...verdictKindSchema.options),
        fc.constantFrom(...verdictAspectSchema.options),
      ),
      { minLength: 1, maxLength: 3 },
    )
    fc.assert(
      fc.property(fc.array(request, { maxLength: 8 }), (requests) => {
        const logs: StoredVerdict[][] = [[]]
        requests.forEach((rows, index) => {
          const unique = new Map(rows.map(([turn, kind, aspect]) => [`${turn} ${aspect}`, { turn, kind, aspect }]))
          const more = [...unique.values()].map(({ turn, kind, aspect }) =>
            row(`k${index}`, `t${turn}`, kind, { aspect, note: `n${index}` }),
          )
          logs.push([...(logs.at(-1) ?? []), ...more])
        })
        let log = logs.at(-1) ?? []
        for (let index = requests.length - 1; index >= 0; index -= 1) {
          log = undone(log, `k${index}`, `u${index}`)
          expect(standing(log)).toEqual(standing(logs[index] ?? []))
        }
        for (let index = 0; index < requests.length; index += 1) {
          log = undone(log, `u${index}`, `r${index}`)
          expect(standing(log)).toEqual(standing(logs[index + 1] ?? []))
        }
      }),
    )
  })
})
