// Imports clinical cases from a stream of parsed items: good ones go in, broken ones are refused whole and listed.
import { type ClinicalCase } from '@/lib/core/domain/case'
import { collectCaseTerms } from '@/lib/core/domain/collect-terms'
import { caseFlags, type RaisedFlag } from '@/lib/core/domain/case-flags'
import type { ImportReport } from '@/lib/core/domain/case-list'
import { allow } from '@/lib/core/domain/policy'
import { linkTerm } from '@/lib/core/graph/link-term'
import { recordEvent } from '../audit/record-event'
import { contentHash } from '../content-hash'
import type { Context } from '../context'
import { type ActiveGraph, findActiveGraph } from '../graphs/load-graph'
import { emptyReport, inItemBatches, inOrderOf, type ParsedItem, refuse, refuseDefects } from '../import-report'
import { loadChoices, type Choices } from '../links/load-choices'
import { recordCaseTerms } from '../terms/record-terms'
import { fromCase } from './case-row'

type Item = ParsedItem<ClinicalCase>
type Linking = { active: ActiveGraph | null; choices: Choices }

/** Idempotent by content hash. A case whose id is stored with other content is refused. */
export async function importCases(
  ctx: Context,
  input: { items: AsyncIterable<Item> | Iterable<Item>; isDryRun: boolean },
): Promise<ImportReport> {
  allow(ctx.actor, 'import')
  const report = emptyReport(input.isDryRun)
  const linking = { active: await findActiveGraph(ctx.db), choices: await loadChoices(ctx.db) }
  for await (const batch of inItemBatches(input.items, 200)) await importBatch(ctx, batch, linking, report)
  return report
}

async function importBatch(ctx: Context, batch: Item[], linking: Linking, report: ImportReport): Promise<void> {
  const sound = refuseDefects(batch, report)
  let open = sound.map(({ place, value }) => ({ place, value, sha256: contentHash(value) }))
  // What another import stored in between is looked at again.
  while (open.length > 0) {
    const fresh = await selectFresh(ctx, open, report)
    const stored = report.isDryRun ? fresh : await storeCases(ctx, fresh, linking)
    report.created += stored.length
    report.flagged.push(...stored.flatMap(({ value }) => describeFlags(value, linking)))
    open = fresh.filter((item) => !stored.includes(item))
  }
}

type HashedCase = { place: string; value: ClinicalCase; sha256: string }

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

/** The cases that went in: all but those another import stored first. */
async function storeCases(ctx: Context, cases: HashedCase[], linking: Linking): Promise<HashedCase[]> {
  if (cases.length === 0) return []
  const rows = cases.map(({ value, sha256 }) => {
    const flags = flagsOf(value, linking).map(({ flag }) => flag)
    return { ...fromCase(value, sha256, [...new Set(flags)]), createdAt: ctx.now }
  })
  const stored = await ctx.db.$transaction(async (tx) => {
    const data = inOrderOf(rows, (row) => row.key)
    const created = await tx.case.createManyAndReturn({ data, skipDuplicates: true, select: { id: true, key: true } })
    const keys = created.map((row) => row.key)
    const idByKey = new Map(created.map((row) => [row.key, row.id]))
    const uses = cases.flatMap(({ value }) => {
      const caseId = idByKey.get(value.id)
      return caseId === undefined ? [] : [{ caseId, terms: collectCaseTerms(value) }]
    })
    await recordCaseTerms(tx, uses)
    const detail = { count: keys.length, keys }
    if (keys.length > 0)
      await recordEvent(ctx, tx, { action: 'import-cases', subject: 'case', subjectId: 'batch', detail })
    return new Set(keys)
  })
  return cases.filter(({ value }) => stored.has(value.id))
}

const describeFlags = (value: ClinicalCase, linking: Linking) =>
  flagsOf(value, linking).map(({ flag, detail }) => ({ item: value.id, flag, detail }))

function flagsOf(value: ClinicalCase, { active, choices }: Linking): RaisedFlag[] {
  if (!active) return caseFlags(value)
  const link = linkTerm(active.graph, 'disease', value.diagnosis, choices.choices)
  const synonyms = link.status === 'linked' ? (active.graph.concept(link.id)?.synonyms ?? []) : []
  const flags = caseFlags(value, synonyms)
  if (link.status === 'linked') return flags
  return [
    ...flags,
    {
      flag: 'needs-mapping',
      detail: `the diagnosis "${value.diagnosis.label}" is ${link.status} in ${active.version}`,
    },
  ]
}
