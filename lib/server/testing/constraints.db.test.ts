// What the database itself refuses, whatever the code above it does.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeRound } from '../rounds/close-round'
import type { Context } from '../context'
import { type Clinic, makeClinic } from './clinic'
import { holdWorld, TURN_MS } from './hold-world'
import { claim, giveVerdict, readTree } from './give-verdict'

// A tree may only be drawn under the graph that it was scored under.
let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(() => letGo())

let clinic: Clinic
let ctx: Context
let treeId: number
let roundId: number

beforeAll(async () => {
  clinic = await makeClinic()
  ctx = clinic.admin
  ;[treeId = 0] = await clinic.addTrees(2)
  roundId = (await clinic.openRound({ reviewsPerTree: 2 })).id
  const person = await clinic.person()
  await readTree(person, ['n3'], ['n4'])
  await giveVerdict(person, await claim(person), 'ACCEPT', 'n1')
  const { db, now } = ctx
  const graph = await db.graph.findFirstOrThrow({ select: { id: true } })
  await db.calibration.create({
    data: {
      ...{ options: {}, inputs: {}, result: {}, sha256: randomUUID().replaceAll('-', '').repeat(2), labelCount: 0 },
      ...{ caseCount: 0, includesSimulated: false, graphId: graph.id, metricVersion: 1, createdAt: now },
    },
  })
  await db.link.create({
    data: { kind: 'disease', term: clinic.specialty, label: clinic.specialty, graphId: graph.id },
  })
})

/** The database's own words, of a statement that must fail and leave no trace. */
async function refusal(sql: string): Promise<string> {
  try {
    await ctx.db.$transaction(async (tx) => {
      const rows = await tx.$executeRawUnsafe(sql)
      throw new Error(`went through: ${rows} rows`)
    })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return ''
}

describe('append-only tables', () => {
  const newest = (table: string, column = 'id') => `${column} = (SELECT max(${column}) FROM ${table})`
  it.each([
    ['verdicts', 'note'],
    ['turns', 'reasoning'],
    ['scores', 'dtc'],
    ['decisions', 'acceptance'],
    ['calibrations', 'label_count'],
    ['links', 'label'],
    ['audit_events', 'subject_id'],
    ['graph_activations', 'graph_id'],
  ])('%s refuses UPDATE and DELETE', async (table, column) => {
    const where = table === 'turns' ? `tree_id = ${treeId}` : newest(table)
    expect(await refusal(`UPDATE ${table} SET ${column} = ${column} WHERE ${where}`)).toContain(
      `${table} is append-only: UPDATE`,
    )
    expect(await refusal(`DELETE FROM ${table} WHERE ${where}`)).toContain(`${table} is append-only: DELETE`)
  })
})

describe('uniqueness', () => {
  it('allows one final label per round, tree and turn', async () => {
    const labels = `final_labels (round_id, tree_id, turn_ordinal, case_id, label, source)`
    const copy = `SELECT round_id, tree_id, turn_ordinal, case_id, 'REJECT', 'adjudicated' FROM final_labels`
    await readTree(await clinic.person(), ['n3'], ['n4'])
    const [labelled] = await ctx.db.finalLabel.findMany({ where: { roundId }, take: 1 })
    const place = `round_id = ${roundId} AND tree_id = ${labelled?.treeId} AND turn_ordinal = 0`
    expect(await refusal(`INSERT INTO ${labels} ${copy} WHERE ${place}`)).toContain('final_labels_pkey')
  })

  it('allows one holder a slot, and one slot of a tree a holder', async () => {
    const person = await clinic.person()
    const slots = await ctx.db.reviewSlot.findMany({ where: { roundId, treeId }, orderBy: { ordinal: 'asc' } })
    const hold = (id = 0) =>
      `UPDATE review_slots SET holder_id = ${person.actor.id}, state = 'submitted', lease_until = NULL WHERE id = ${id}`
    const both = `${hold(slots[0]?.id)} OR id = ${slots[1]?.id}`
    expect(await refusal(both)).toContain('review_slots_round_id_tree_id_holder_id_key')
    expect(await refusal(`UPDATE review_slots SET state = 'open' WHERE id = ${slots[0]?.id}`)).toContain(
      'review_slots_lease',
    )
  })

  it.each(['cases', 'trees'])('%s have unique content hashes', async (table) => {
    const [first, last] = ['min', 'max'].map((end) => `(SELECT ${end}(id) FROM ${table})`)
    const copied = `UPDATE ${table} SET sha256 = (SELECT sha256 FROM ${table} WHERE id = ${last}) WHERE id = ${first}`
    expect(await refusal(copied)).toContain(`${table}_sha256_key`)
  })

  it('graphs have unique content hashes', async () => {
    const insert = `INSERT INTO graphs (name, release, sha256, concept_count, edge_count)
      SELECT '${randomUUID()}', '1', sha256, 0, 0 FROM graphs LIMIT 1`
    expect(await refusal(insert)).toContain('graphs_sha256_key')
  })

  it('takes e-mail addresses without regard to case', async () => {
    const email = `${randomUUID()}@clinic.invalid`
    const insert = (address: string) =>
      `INSERT INTO users (email, name, pseudonym, role) VALUES ('${address}', 'x', '${randomUUID()}', 'physician')`
    const both = `${insert(email)}, ('${email.toUpperCase()}', 'x', '${randomUUID()}', 'physician')`
    expect(await refusal(both)).toContain('users_email_lower_key')
  })
})

describe('values', () => {
  const copyScore = (column: string, value: string) => {
    const metrics = ['dtc', 'rac', 'buc', 'og', 'mtc', 'coverage'].map((name) => (name === column ? value : name))
    return `INSERT INTO scores (trajectory_id, case_id, graph_id, metric_version, link_revision, outcome, dtc, rac, buc, og, mtc, coverage, turns)
      SELECT trajectory_id, case_id, graph_id, 99, link_revision, outcome, ${metrics.join(', ')}, turns FROM scores LIMIT 1`
  }
  it.each(['dtc', 'rac', 'buc', 'og', 'mtc', 'coverage'])('keeps %s in [0, 1], null allowed', async (metric) => {
    for (const value of ['-0.001', '1.001', "'NaN'"])
      expect(await refusal(copyScore(metric, value))).toContain('scores_metric_range')
    for (const value of ['0', '1', 'NULL']) expect(await refusal(copyScore(metric, value))).toContain('went through: 1')
  })

  it('wants a reason for REJECT and CANNOT_JUDGE, and a turn for EDIT', async () => {
    const insert = (kind: string, reasons: string) => `
      INSERT INTO verdicts (key, review_id, round_id, tree_id, case_id, turn_ordinal, reviewer_id, kind, reasons)
      SELECT '${randomUUID()}', review_id, round_id, tree_id, case_id, turn_ordinal, reviewer_id, '${kind}', '${reasons}'
      FROM verdicts LIMIT 1`
    for (const kind of ['REJECT', 'CANNOT_JUDGE']) {
      expect(await refusal(insert(kind, '{}'))).toContain('verdicts_reason')
      expect(await refusal(insert(kind, '{other}'))).toContain('went through: 1')
    }
    expect(await refusal(insert('ACCEPT', '{}'))).toContain('went through: 1')
    expect(await refusal(insert('EDIT', '{}'))).toContain('verdicts_edit')
  })

  it('keeps inclusion probabilities in (0, 1] and frequencies in [0, 1]', async () => {
    const set = (pi: string) => `UPDATE round_candidates SET pi = ${pi} WHERE round_id = ${roundId}`
    for (const pi of ['0', '-0.1', '1.01', "'NaN'"])
      expect(await refusal(set(pi))).toContain('round_candidates_pi_range')
    expect(await refusal(`UPDATE edges SET frequency = 1.5 WHERE frequency > 0`)).toContain('edges_frequency_range')
  })

  it('ties the state of slots, reviews, adjudications and roots to what goes with it', async () => {
    const review = `UPDATE reviews SET submitted_at = NULL WHERE round_id = ${roundId} AND state = 'submitted'`
    expect(await refusal(review)).toContain('reviews_submitted')
    const adjudication = `INSERT INTO adjudications (round_id, tree_id, case_id, turn_ordinal, state)
      SELECT ${roundId}, id, case_id, 1, 'decided' FROM trees WHERE id = ${treeId}`
    expect(await refusal(adjudication)).toContain('adjudications_decided')
    const turn = `INSERT INTO turns (tree_id, ordinal, case_id, key, parent_ordinal, depth, action, answers, findings, reasoning, differential)
      SELECT tree_id, 77, case_id, 'x', NULL, 0, action, answers, findings, reasoning, differential FROM turns WHERE tree_id = ${treeId} AND ordinal = 1`
    expect(await refusal(turn)).toContain('turns_root')
  })

  it('keeps what others refer to', async () => {
    expect(await refusal(`DELETE FROM trees WHERE id = ${treeId}`)).toMatch(/foreign key|append-only/)
    expect(await refusal(`DELETE FROM users WHERE id = (SELECT max(reviewer_id) FROM reviews)`)).not.toContain(
      'went through',
    )
    await closeRound(ctx, { roundId })
    expect(await refusal(`DELETE FROM rounds WHERE id = ${roundId}`)).toContain('foreign key')
  })
})
