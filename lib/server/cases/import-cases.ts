// Imports clinical cases from a stream of parsed items: good ones go in, broken ones are refused whole and listed.
import { type ClinicalCase } from '@/lib/core/domain/case'
import { collectCaseTerms } from '@/lib/core/domain/collect-terms'
import { caseFlags, type RaisedFlag } from '@/lib/core/domain/case-flags'
import type { ImportReport } from '@/lib/core/domain/case-list'
import { allow } from '@/lib/core/domain/policy'
import { linkTerm } from '@/lib/core/graph/link-term'
import { withTextFindings } from '@/lib/core/graph/text-case-findings'
import { recordEvent } from '../audit/record-event'
import { contentHash } from '../content-hash'
import type { Context } from '../context'
import { type ActiveGraph, findActiveGraph, getActiveGraph } from '../graphs/load-graph'
import { emptyReport, inItemBatches, inOrderOf, type ParsedItem, refuse, refuseDefects } from '../import-report'
import { loadChoices, type Choices } from '../links/load-choices'
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
  const active = input.readsText ? await getActiveGraph(ctx.db) : await findActiveGraph(ctx.db)
  const linking = { active, choices: await loadChoices(ctx.db), readsText: input.readsText ?? false }
  for await (const batch of inItemBatches(input.items, 200)) await importBatch(ctx, batch, linking, report)
  return report
}

async function importBatch(ctx: Context, batch: Item[], linking: Linking, report: ImportReport): Promise<void> {
  const sound = refuseDefects(batch, report)
  let open = sound.map(({ place, value }) => ({ place, value, sha256: contentHash(value) }))
  // What another import stored in between is looked at again.
  while (open.length > 0) {
    const fresh = await selectFresh(ctx, open, report)
    const read = fresh.map((item) => ({ ...item, value: withFindings(item.value, linking) }))
    const stored = report.isDryRun ? read : await storeCases(ctx, read, linking)
    report.created += stored.length
    report.flagged.push(...stored.flatMap(({ value }) => describeFlags(value, linking)))
    open = fresh.filter((_, i) => !stored.some((item) => item === read[i]))
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

const withFindings = (value: ClinicalCase, { active, choices, readsText }: Linking): ClinicalCase =>
  active && readsText ? withTextFindings(active.graph, value, choices.choices) : value

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
