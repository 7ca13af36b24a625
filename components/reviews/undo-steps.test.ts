// Undo and redo follow from the events alone, and what they name is what the server restores.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ShownComment } from '@/lib/client/comments'
import { countVerdicts } from '@/lib/core/domain/judgement'
import { planVerdicts } from '@/lib/core/domain/plan-verdicts'
import type { ReviewTurn } from '@/lib/core/domain/review'
import { type SubmitVerdictInput, submitVerdictSchema } from '@/lib/core/domain/verdict'
import { doneEvents } from './done-events'
import type { GivenVerdict } from './review-state'
import { undoSteps } from './undo-steps'

const event = (key: string, undoes: string | null = null) => ({
  key,
  undoes,
  turnId: 't',
  words: key,
  isComment: false,
})
const keysOf = (...events: ReturnType<typeof event>[]) => {
  const { undo, redo } = undoSteps(events)
  return [undo?.key ?? null, redo?.key ?? null]
}

describe('undoSteps', () => {
  it('takes back the newest deed first, and redoes in turn', () => {
    expect(keysOf()).toEqual([null, null])
    expect(keysOf(event('a'), event('b'))).toEqual(['b', null])
    expect(keysOf(event('a'), event('b'), event('u', 'b'))).toEqual(['a', 'u'])
    expect(keysOf(event('a'), event('b'), event('u', 'b'), event('v', 'a'))).toEqual([null, 'v'])
    expect(keysOf(event('a'), event('b'), event('u', 'b'), event('v', 'a'), event('w', 'v'))).toEqual(['w', 'u'])
  })

  it('gives up what could be redone as soon as something else is done', () => {
    expect(keysOf(event('a'), event('u', 'a'), event('b'))).toEqual(['b', null])
  })

  it('passes over an undo of what is not there', () => {
    expect(keysOf(event('a'), event('u', 'gone'))).toEqual(['a', null])
  })

  it('keeps the words of the deed through undo and redo', () => {
    const { redo } = undoSteps([event('a'), event('u', 'a'), event('r', 'u'), event('v', 'r')])
    expect(redo).toEqual({ key: 'v', deed: event('a') })
  })
})

const turn = (id: string, parentId: string | null, depth: number): ReviewTurn => ({
  ...{ id, parentId, depth, origin: 'teacher', isCovered: false, editedFromId: null },
  ...{ action: null, answers: [], findings: [], reasoning: '', differential: [] },
})
const order = (test: string) => ({ kind: 'order' as const, tests: [test] })
const turns = [turn('a', null, 0), turn('b', 'a', 1), turn('c', 'a', 1), { ...turn('d', 'a', 1), action: order('ECG') }]
const at = (index: number) => new Date(1_800_000_000_000 + index).toISOString()

type Asked = Pick<SubmitVerdictInput, 'kind' | 'turnId'> & {
  [other: string]: unknown
}

/** A reviewer's screen without a server: requests are planned as the server plans them. */
class Desk {
  readonly isProspective: boolean
  constructor(isProspective = false) {
    this.isProspective = isProspective
  }
  given: GivenVerdict[] = []
  ask(verdict: Asked): void {
    const key = crypto.randomUUID()
    const request = submitVerdictSchema.parse({ key, reviewId: 1, ...verdict })
    const stored = { createdAt: at(this.given.length), guidelineVersion: 1, isAfterReveal: false }
    this.given = [
      ...this.given,
      ...planVerdicts(turns, this.given, request, this.isProspective).map((row) => ({ ...row, key, stored })),
    ]
  }
  get steps() {
    return undoSteps(doneEvents(turns, this.given, [], []))
  }
  step(which: 'undo' | 'redo'): boolean {
    const step = this.steps[which]
    if (step) this.ask({ kind: 'UNDO', turnId: step.deed.turnId, undoes: step.key })
    return step !== null
  }
  get standing() {
    const plain = [...countVerdicts(this.given)].map(([turnId, aspects]) => [
      turnId,
      [...aspects.values()].map(({ kind, reasons, note }) => ({ kind, reasons, note })),
    ])
    return JSON.stringify(plain.filter(([, verdicts]) => verdicts?.length).sort())
  }
}

const requests = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('ACCEPT' as const),
      turnId: fc.constantFrom('a', 'b', 'c'),
      scope: fc.constantFrom('turn' as const, 'path' as const),
    }),
    fc.record({
      kind: fc.constant('REJECT' as const),
      turnId: fc.constantFrom('b', 'c'),
      reasons: fc.constant(['unsafe']),
    }),
    fc.record({
      kind: fc.constant('CANNOT_JUDGE' as const),
      turnId: fc.constantFrom('b', 'c'),
      reasons: fc.constant(['other']),
    }),
    fc.record({ kind: fc.constant('WITHDRAW' as const), turnId: fc.constantFrom('a', 'b', 'c') }),
  ),
  { minLength: 1, maxLength: 12 },
)

describe('undo and redo with the server’s own plan', () => {
  it('walks back through every state there was, and forward again', () => {
    fc.assert(
      fc.property(requests, (asked) => {
        const desk = new Desk()
        const states = [desk.standing]
        for (const request of asked) {
          desk.ask(request)
          states.push(desk.standing)
        }
        for (const state of states.slice(0, -1).reverse()) {
          expect(desk.step('undo')).toBe(true)
          expect(desk.standing).toBe(state)
        }
        expect(desk.step('undo')).toBe(false)
        for (const state of states.slice(1)) {
          expect(desk.step('redo')).toBe(true)
          expect(desk.standing).toBe(state)
        }
        expect(desk.step('redo')).toBe(false)
      }),
      { numRuns: 200 },
    )
  })
})

describe('doneEvents', () => {
  const comment = (isWithdrawn: boolean): ShownComment => ({
    ...{ key: 'k', turnId: 'b', text: 'Why no ECG?', isStored: true, writtenBy: null, changedBy: null },
    ...{ createdAt: at(1), withdrawnAt: isWithdrawn ? at(3) : null },
  })

  it('puts comments between verdicts by time, and what is on its way last', () => {
    const desk = new Desk()
    desk.ask({ kind: 'ACCEPT', turnId: 'a', scope: 'turn' })
    const later = { ...comment(false), key: 'l', createdAt: null, isStored: false, writtenBy: 'l', changedBy: 'l' }
    expect(doneEvents(turns, desk.given, [later, comment(false)], ['l']).map(({ words }) => words)).toEqual([
      'accept, turn 1 (First impression)',
      'comment, turn 2 (First impression)',
      'comment, turn 2 (First impression)',
    ])
    expect(undoSteps(doneEvents(turns, desk.given, [later, comment(false)], ['l'])).undo?.deed.key).toBe('l')
  })

  it('keeps the order in which verdicts and comments were done while all of it waits', () => {
    const desk = new Desk()
    desk.ask({ kind: 'ACCEPT', turnId: 'a', scope: 'turn' })
    const [accepted] = desk.given
    expect(desk.step('undo')).toBe(true)
    const undone = desk.given.at(-1)
    const waits = { isStored: false, createdAt: null, writtenBy: 'written', changedBy: 'taken back' }
    const given = desk.given.map((verdict) => ({ ...verdict, stored: null }))
    const order = [accepted?.key ?? '', 'written', 'taken back', undone?.key ?? '']
    const { redo } = undoSteps(doneEvents(turns, given, [{ ...comment(true), ...waits }], order))
    expect(redo?.key, 'the accept was taken back last').toBe(undone?.key)
  })

  it('redoes a comment that was taken back', () => {
    const { undo, redo } = undoSteps(doneEvents(turns, [], [comment(true)], []))
    expect(undo).toBeNull()
    expect(redo?.deed).toMatchObject({ key: 'k', isComment: true })
  })

  it('names the path and the half that was judged', () => {
    const desk = new Desk(true)
    desk.ask({ kind: 'ACCEPT', turnId: 'b', scope: 'path' })
    desk.ask({ kind: 'REJECT', turnId: 'd', reasons: ['unsafe'], aspect: 'ORDER' })
    expect(doneEvents(turns, desk.given, [], []).map(({ words }) => words)).toEqual([
      'accept path of 2 turns, turn 2 (First impression)',
      'reject of the order, turn 2 (Order: ECG)',
    ])
  })
})
