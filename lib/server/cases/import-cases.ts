// Imports clinical cases from a stream of parsed items: good ones go in, broken ones are refused whole and listed.
import { type ClinicalCase } from '@/lib/core/domain/case'
import { collectCaseTerms } from '@/lib/core/domain/collect-terms'
import { caseFlags, type RaisedFlag } from '@/lib/core/domain/case-flags'
import type { ImportReport } from '@/lib/core/domain/case-list'
import { allow } from '@/lib/core/domain/policy'
import { linkedCaseFlags } from '@/lib/core/linking/linked-case-flags'
import { withTextFindings } from '@/lib/core/linking/text-case-findings'
import { recordEvent } from '../audit/record-event'
import { contentHash } from '../content-hash'
import type { Context } from '../context'
import type { Db, Tx } from '../db'
import { type ActiveGraph, findActiveGraph, getActiveGraph } from '../graphs/load-graph'
import { emptyReport, inItemBatches, inOrderOf, type ParsedItem, refuse, refuseDefects } from '../import-report'
import { loadChoices, type Choices } from '../links/load-choices'
import { holdFilter } from '../scores/hold-filter'
import { prismaSql } from '../sql'
import { recordCaseTerms } from '../terms/record-terms'
import { fromCase } from './case-row'

type Item = ParsedItem<ClinicalCase>
type Linking = { active: ActiveGraph | null; choices: Choices; readsText: boolean }

/**
 * Idempotent by content hash. A case whose id is stored with other content is refused. With `readsText` findings are read from the
 * texts by the active graph before a case is stored; the hash is that of the case as given, so a case that is stored stays as it is,
 * whether it is imported again with or without.
 */
export async function importCases(
  ctx: Context,
  input: { items: AsyncIterable<Item> | Iterable<Item>; isDryRun: boolean; readsText?: boolean },
): Promise<ImportReport> {
  allow(ctx.actor, 'import')
  const report = emptyReport(input.isDryRun)
  const readsText = input.readsText ?? false
  if (readsText) await getActiveGraph(ctx.db)
  for await (const batch of inItemBatches(input.items, 200)) await importBatch(ctx, batch, readsText, report)
  return report
}

async function importBatch(ctx: Context, batch: Item[], readsText: boolean, report: ImportReport): Promise<void> {
  const sound = refuseDefects(batch, report)
  let open = sound.map(({ place, value }) => ({ place, value, sha256: contentHash(value) }))
  // What another import stored in between is looked at again.
  while (open.length > 0) {
    const fresh = await selectFresh(ctx, open, report)
    const stored = report.isDryRun ? await readCases(ctx.db, fresh, readsText) : await storeCases(ctx, fresh, readsText)
    report.created += stored.length
    for (const { value, flags } of stored)
      report.flagged.push(...flags.map((raised) => ({ item: value.id, ...raised })))
    const done = new Set(stored.map(({ given }) => given))
    open = fresh.filter((item) => !done.has(item))
  }
}

type HashedCase = { place: string; value: ClinicalCase; sha256: string }
/** `value`: the case given, with what its texts say. */
type ReadCase = { given: HashedCase; value: ClinicalCase; flags: RaisedFlag[] }

async function selectFresh(ctx: Context, cases: HashedCase[], report: ImportReport): Promise<HashedCase[]> {
  const known = await ctx.db.case.findMany({
    where: { key: { in: cases.map((item) => item.value.id) } },
    select: { key: true, sha256: true },
  })
  const hashByKey = new Map(known.map((row) => [row.key, row.sha256]))
  return cases.filter(({ place, value, sha256 }) => {
    const stored = hashByKey.get(value.id)
    if (stored === undefined) {
      hashByKey.set(value.id, sha256)
      return true
    }
    if (stored === sha256) report.unchanged += 1
    else refuse(report, place, `the case "${value.id}" is stored with other content; give the new one another id`)
    return false
  })
}

/** By the graph and the choices that stand now. */
async function readCases(db: Db | Tx, cases: readonly HashedCase[], readsText: boolean): Promise<ReadCase[]> {
  const active = await findActiveGraph(db)
  const linking = { active, choices: await loadChoices(db), readsText }
  return cases.map((given) => {
    const value = withFindings(given.value, linking)
    return { given, value, flags: flagsOf(value, linking) }
  })
}

/** The cases that went in: all but those another import stored first. */
async function storeCases(ctx: Context, cases: readonly HashedCase[], readsText: boolean): Promise<ReadCase[]> {
  if (cases.length === 0) return []
  return ctx.db.$transaction(async (tx) => {
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
    const stored = read.filter(({ value }) => idByKey.has(value.id))
    await recordCaseTerms(
      tx,
      stored.map(({ value }) => ({ caseId: idByKey.get(value.id) ?? 0, terms: collectCaseTerms(value) })),
    )
    const detail = { count: created.length, keys: [...idByKey.keys()] }
    if (created.length > 0)
      await recordEvent(ctx, tx, { action: 'import-cases', subject: 'case', subjectId: 'batch', detail })
    return stored
  })
}

const withFindings = (value: ClinicalCase, { active, choices, readsText }: Linking): ClinicalCase =>
  active && readsText ? withTextFindings(active.graph, value, choices) : value

const flagsOf = (value: ClinicalCase, { active, choices }: Linking): RaisedFlag[] =>
  active ? linkedCaseFlags(active.graph, value, choices.choices) : caseFlags(value)
