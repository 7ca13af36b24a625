// Puts cases into the database in the caller's transaction, with the findings of their texts and the flags of the graph in force.
import type { ClinicalCase } from '@/lib/core/domain/case'
import { caseFlags, type RaisedFlag } from '@/lib/core/domain/case-flags'
import { collectCaseTerms } from '@/lib/core/domain/collect-terms'
import { linkedCaseFlags } from '@/lib/core/linking/linked-case-flags'
import { withTextFindings } from '@/lib/core/linking/text-case-findings'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { Db, Tx } from '../db'
import { type ActiveGraph, findActiveGraph } from '../graphs/load-graph'
import { inOrderOf } from '../import-report'
import { type Choices, loadChoices } from '../links/load-choices'
import { holdFilter } from '../scores/hold-filter'
import { prismaSql } from '../sql'
import { recordCaseTerms } from '../terms/record-terms'
import { fromCase } from './case-row'

export type HashedCase = { place: string; value: ClinicalCase; sha256: string }
/** `value`: the case given, with what its texts say. */
export type ReadCase = { given: HashedCase; value: ClinicalCase; flags: RaisedFlag[] }
export type StoredCase = ReadCase & { id: number }

type Linking = { active: ActiveGraph | null; choices: Choices; readsText: boolean }

/** By the graph and the choices that stand now; without a graph no text is read. */
export async function readCases(db: Db | Tx, cases: readonly HashedCase[], readsText: boolean): Promise<ReadCase[]> {
  const active = await findActiveGraph(db)
  const linking = { active, choices: await loadChoices(db), readsText }
  return cases.map((given) => {
    const value = withFindings(given.value, linking)
    return { given, value, flags: flagsOf(value, linking) }
  })
}

/** The cases that went in: all but those whose id is stored already. */
export async function storeCases(
  ctx: Context,
  tx: Tx,
  cases: readonly HashedCase[],
  readsText: boolean,
): Promise<StoredCase[]> {
  if (cases.length === 0) return []
  // A choice or a graph that comes meanwhile waits, and then finds these cases to flag them anew.
  await holdFilter(prismaSql(tx))
  const read = await readCases(tx, cases, readsText)
  const rows = read.map(({ given, value, flags }) => {
    const names = [...new Set(flags.map(({ flag }) => flag))]
    return { ...fromCase(value, given.sha256, names), createdAt: ctx.now }
  })
  const data = inOrderOf(rows, (row) => row.key)
  const created = await tx.case.createManyAndReturn({ data, skipDuplicates: true, select: { id: true, key: true } })
  const idByKey = new Map(created.map((row) => [row.key, row.id]))
  const stored = read.flatMap((each) => {
    const id = idByKey.get(each.value.id)
    return id === undefined ? [] : [{ ...each, id }]
  })
  await recordCaseTerms(
    tx,
    stored.map(({ id, value }) => ({ caseId: id, terms: collectCaseTerms(value) })),
  )
  const detail = { count: created.length, keys: [...idByKey.keys()] }
  if (created.length > 0)
    await recordEvent(ctx, tx, { action: 'import-cases', subject: 'case', subjectId: 'batch', detail })
  return stored
}

const withFindings = (value: ClinicalCase, { active, choices, readsText }: Linking): ClinicalCase =>
  active && readsText ? withTextFindings(active.graph, value, choices) : value

const flagsOf = (value: ClinicalCase, { active, choices }: Linking): RaisedFlag[] =>
  active ? linkedCaseFlags(active.graph, value, choices.choices) : caseFlags(value)
