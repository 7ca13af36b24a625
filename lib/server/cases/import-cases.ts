// Imports clinical cases from a stream of parsed items: good ones go in, broken ones are refused whole and listed.
import { type ClinicalCase } from '@/lib/core/domain/case'
import { caseFlags, type RaisedFlag } from '@/lib/core/domain/case-flags'
import type { ImportReport } from '@/lib/core/domain/case-list'
import { allow } from '@/lib/core/domain/policy'
import { linkTerm } from '@/lib/core/graph/link-term'
import type { Prisma } from '@/lib/generated/prisma/client'
import { recordEvent } from '../audit/record-event'
import { contentHash } from '../content-hash'
import type { Context } from '../context'
import { type ActiveGraph, findActiveGraph } from '../graphs/load-graph'
import { emptyReport, inItemBatches, type ParsedItem, refuseDefects } from '../import-report'
import { loadChoices, type Choices } from '../links/load-choices'
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
  const cases = sound.map(({ place, value }) => ({ place, value, sha256: contentHash(value) }))
  const known = await ctx.db.case.findMany({
    where: {
      OR: [{ key: { in: cases.map((item) => item.value.id) } }, { sha256: { in: cases.map((item) => item.sha256) } }],
    },
    select: { key: true, sha256: true },
  })
  const hashByKey = new Map(known.map((row) => [row.key, row.sha256]))
  const rows: Prisma.CaseCreateManyInput[] = []
  for (const { place, value, sha256 } of cases) {
    const stored = hashByKey.get(value.id)
    if (stored === sha256) report.unchanged += 1
    else if (stored) {
      report.refused += 1
      report.defects.push({
        pointer: place,
        detail: `the case "${value.id}" is stored with other content; give the new one another id`,
      })
    } else {
      hashByKey.set(value.id, sha256)
      const raised = flagsOf(value, linking)
      report.flagged.push(...raised.map(({ flag, detail }) => ({ item: value.id, flag, detail })))
      rows.push(fromCase(value, sha256, [...new Set(raised.map(({ flag }) => flag))]))
    }
  }
  report.created += rows.length
  if (report.isDryRun || rows.length === 0) return
  await ctx.db.$transaction(async (tx) => {
    await tx.case.createMany({ data: rows.map((row) => ({ ...row, createdAt: ctx.now })) })
    const detail = { count: rows.length, keys: rows.map((row) => row.key) }
    await recordEvent(ctx, tx, { action: 'import-cases', subject: 'case', subjectId: 'batch', detail })
  })
}

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
