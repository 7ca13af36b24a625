// A search finds a row that was planted twice, and a held-out case that is like one trained on.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { duplicateSetSchema } from '@/lib/core/domain/duplicate'
import { makeClinic, twoPaths } from '../testing/clinic'
import { readTree } from '../testing/give-verdict'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { codeOf } from '../testing/refusal'
import { stopQueue } from '../jobs/queue'
import { findContamination } from './find-contamination'
import { findCopies } from './find-copies'
import { getDuplicates } from './get-duplicates'
import { loadSetRows } from './load-set-rows'
import { toScan } from './scan-row'
import { startDuplicateScan } from './start-duplicate-scan'
import { workDuplicateScan } from './work-duplicate-scan'

let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(async () => {
  await stopQueue()
  await letGo()
})

it('finds near-copies across trees and contamination across the splits', async () => {
  const clinic = await makeClinic()
  const { specialty } = clinic
  const words = 'The heat at night and the rings in the blood film leave little else to think of in this one.'
  const told = (end: string) =>
    twoPaths.map(({ id, ...turn }) => ({
      ...{ ...turn, id },
      reasoning: `${turn.reasoning} ${words} In ${id} of ${specialty}${id === 'n3' ? end : '.'}`,
    }))
  const trained = await clinic.addCase('c1')
  await clinic.addCase('c2', { split: 'held-out' })
  const copies = [await clinic.addTree(trained, 't1', told('.')), await clinic.addTree(trained, 't2', told(' truly.'))]
  await clinic.openRound()
  const reader = await clinic.person()
  for (const _ of copies) await readTree(reader, ['n3'], ['n4'])
  const researcher = await clinic.person('researcher')
  const { id: scanId } = await startDuplicateScan(researcher, duplicateSetSchema.parse({}))
  await workDuplicateScan(clinic.admin, { scanId })
  await workDuplicateScan(clinic.admin, { scanId })
  const { scan } = await getDuplicates(researcher, duplicateSetSchema.parse({}))
  expect(scan?.id).toBeGreaterThanOrEqual(scanId)
  const { result } = toScan(await researcher.db.duplicateScan.findUniqueOrThrow({ where: { id: scanId } }))
  if (!result) throw new Error('the search kept nothing')
  expect(result.copies.pairs).toBeGreaterThanOrEqual(1)
  // The search covers everybody's rows and keeps the most alike; what it says of these two is asked of these two.
  const set = await loadSetRows(researcher.db, duplicateSetSchema.parse({}))
  const own = set.filter(({ treeId }) => copies.includes(treeId))
  const [pair] = (await findCopies(researcher.db, own)).kept
  expect(pair).toMatchObject({
    isSameCase: true,
    left: { treeId: copies[0], turnId: 'n3' },
    right: { treeId: copies[1] },
  })
  expect(pair?.similarity).toBeGreaterThanOrEqual(0.8)
  expect(pair?.similarity).toBeLessThan(1)
  expect(result.contamination.pairs).toBeGreaterThanOrEqual(1)
  const { contamination } = await findContamination(researcher.db, own)
  const across = contamination.kept.find(({ heldOut }) => heldOut.key === `${specialty}/c2`)
  expect(across).toMatchObject({ trained: { key: trained }, isSameDiagnosis: true, rows: 2 })
}, 60_000)

it('refuses a release that is not there', async () => {
  const clinic = await makeClinic()
  const researcher = await clinic.person('researcher')
  expect(await codeOf(startDuplicateScan(researcher, duplicateSetSchema.parse({ releaseId: 2_000_000_000 })))).toBe(
    'not-found',
  )
})
