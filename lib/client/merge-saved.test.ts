// What the server stored, put into the review on screen: each verdict once, turns replaced where they stand.
import { describe, expect, it } from 'vitest'
import type { ReviewTurn, ReviewView, VerdictsSaved } from '@/lib/core/domain/review'
import type { Verdict } from '@/lib/core/domain/verdict'
import { mergeSaved, takeGuidelines } from './merge-saved'

const KEY = '00000000-0000-4000-8000-000000000001'
const turn = (id: string, isCovered = false): ReviewTurn => ({
  ...{
    id,
    parentId: null,
    action: null,
    answers: [],
    findings: [],
    reasoning: isCovered ? '' : 'seen',
    differential: [],
  },
  ...{ depth: 0, origin: 'teacher', isCovered, editedFromId: null },
})
const verdict = (turnId: string, aspect: Verdict['aspect'] = 'TURN'): Verdict => ({
  ...{ key: KEY, turnId, kind: 'ACCEPT', aspect, reasons: [], note: '', editTurnId: null, undoes: null },
  ...{ guidelineVersion: 1, isAfterReveal: false, createdAt: '2026-01-01T00:00:00.000Z' },
})
const view: ReviewView = {
  ...{ id: 1, treeId: 1, state: 'in_progress', leaseUntil: '2026-01-01T01:00:00.000Z', submittedAt: null },
  ...{ revealedAt: null, turns: [turn('n1'), turn('n2', true)], turnsToCome: 3, verdicts: [verdict('n1')] },
  ...{ comments: [], drafts: [] },
  round: {
    ...{ id: 1, name: 'r', guidelines: '', guidelineVersion: 2, isSimulated: false, isProspective: true },
  },
  case: { title: 't', specialty: 's', observation: { text: '', findings: [] }, menu: [] },
}
const answer: VerdictsSaved = { saved: [], newTurns: [], turnsToCome: 0, guidelineVersion: 1, leaseUntil: null }

describe('mergeSaved', () => {
  it('takes each verdict once: by key, turn and the half it is on', () => {
    const saved = [verdict('n1'), verdict('n1', 'ORDER'), verdict('n2')]
    const merged = mergeSaved(mergeSaved(view, { ...answer, saved }), { ...answer, saved })
    expect(merged.verdicts).toEqual(saved)
  })

  it('uncovers a turn where it stands, and puts new ones behind', () => {
    const newTurns = [turn('n3'), turn('n2')]
    const merged = mergeSaved(view, { ...answer, newTurns, turnsToCome: 1 })
    expect(merged.turns).toEqual([turn('n1'), turn('n2'), turn('n3')])
    expect(merged.turnsToCome).toBe(1)
  })

  it('keeps the lease where none is told', () => {
    expect(mergeSaved(view, answer).leaseUntil).toBe(view.leaseUntil)
    const renewed = mergeSaved(view, { ...answer, leaseUntil: '2026-01-01T02:00:00.000Z' })
    expect(renewed.leaseUntil).toBe('2026-01-01T02:00:00.000Z')
  })

  it('never shows a version of the guidelines over the words of another', () => {
    expect(mergeSaved(view, { ...answer, guidelineVersion: 3 }).round).toEqual(view.round)
    const taken = takeGuidelines(view, { version: 3, text: 'new' })
    expect([taken.round.guidelineVersion, taken.round.guidelines]).toEqual([3, 'new'])
    expect(takeGuidelines(taken, { version: 2, text: 'old' })).toBe(taken)
  })
})
