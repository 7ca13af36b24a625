// Guidelines in versions: the newest is in force with the next verdict, two writers never overwrite each other.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeRound } from '../rounds/close-round'
import { makeClinic } from '../testing/clinic'
import { claim, giveVerdict } from '../testing/give-verdict'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { codeOf, refusalOf } from '../testing/refusal'
import { slowCommit } from '../testing/slow-commit'
import { getGuideline } from './get-guideline'
import { listGuidelines } from './list-guidelines'
import { writeGuideline } from './write-guideline'

let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(() => letGo())

async function roundWithGuidelines() {
  const clinic = await makeClinic()
  await clinic.addTrees(1)
  const round = await clinic.openRound({ guidelines: 'Read twice.' })
  return { clinic, roundId: round.id }
}

describe('guidelines', () => {
  it('keep every version with its author and the verdicts given under it', async () => {
    const { clinic, roundId } = await roundWithGuidelines()
    const reader = await clinic.person()
    const reviewId = await claim(reader)
    await giveVerdict(reader, reviewId, 'ACCEPT', 'n3', { scope: 'path' })
    const researcher = await clinic.person('researcher')
    const written = await writeGuideline(researcher, { roundId, text: 'Read **three** times.', basedOn: 1 })
    expect(written).toMatchObject({ version: 2, text: 'Read **three** times.', verdicts: 0 })
    const saved = await giveVerdict(reader, reviewId, 'REJECT', 'n4')
    expect([saved.guidelineVersion, saved.saved[0]?.guidelineVersion]).toEqual([2, 2])
    const { items } = await listGuidelines(researcher, { roundId })
    expect(items).toMatchObject([
      { version: 2, author: `reader-${researcher.actor.name}`, verdicts: 1 },
      { version: 1, author: null, verdicts: 3 },
    ])
    expect(items[0]).not.toHaveProperty('text')
    expect((await getGuideline(researcher, { roundId, version: 1 })).text).toBe('Read twice.')
    expect(await codeOf(getGuideline(researcher, { roundId, version: 3 }))).toBe('not-found')
    const events = await clinic.admin.db.auditEvent.count({
      where: { action: 'write-guideline', subjectId: `${roundId}` },
    })
    expect(events).toBe(1)
  })

  it('refuse a text that is based on an older version, and take the same text twice for one', async () => {
    const { clinic, roundId } = await roundWithGuidelines()
    const researcher = await clinic.person('researcher')
    await writeGuideline(researcher, { roundId, text: 'First.', basedOn: 1 })
    const refusal = await refusalOf(writeGuideline(researcher, { roundId, text: 'Second.', basedOn: 1 }))
    expect(refusal?.code).toBe('conflict')
    expect(refusal?.message).toContain('Version 2 was written while you worked on version 1')
    expect(await writeGuideline(researcher, { roundId, text: 'First.', basedOn: 1 })).toMatchObject({ version: 2 })
    expect((await listGuidelines(researcher, { roundId })).items).toHaveLength(2)
  })

  it('let one of two who write at once through', async () => {
    const { clinic, roundId } = await roundWithGuidelines()
    const write = async (text: string) =>
      codeOf(writeGuideline(slowCommit(await clinic.person('researcher')).ctx, { roundId, text, basedOn: 1 }))
    expect((await Promise.all([write('One.'), write('Two.')])).toSorted()).toEqual(['conflict', null].toSorted())
  })

  it('stay as they are in a closed round, and are of a round that is there', async () => {
    const { clinic, roundId } = await roundWithGuidelines()
    await closeRound(clinic.admin, { roundId })
    expect(await codeOf(writeGuideline(clinic.admin, { roundId, text: 'Late.', basedOn: 1 }))).toBe('round-closed')
    const nowhere = { roundId: 2_000_000_000 }
    expect(await codeOf(writeGuideline(clinic.admin, { ...nowhere, text: 'x', basedOn: 1 }))).toBe('not-found')
    expect(await codeOf(listGuidelines(clinic.admin, nowhere))).toBe('not-found')
  })
})
