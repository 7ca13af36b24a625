// One report of an extraction run: the model is asked, its answer becomes an environment, and that is stored as a draft.
import { buildEnvironment } from '@/lib/core/extraction/build-environment'
import { environment1, environmentMessages } from '@/lib/core/prompts/environment-1'
import { promptId } from '@/lib/core/prompts/prompt'
import { EXTRACTED_TEXT_MAX } from '@/lib/core/domain/report'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import { ItemFailed, type ItemOutcome, type ItemWork } from '../runs/item-work'
import { fromBuilt } from './draft-row'
import { loadSynonyms } from './load-synonyms'
import { toReport } from './report-row'

/** Done twice it stores one draft. What a draft's problems say is counted as the item's defects. */
export async function extractItem(ctx: Context, { run, item, asker }: ItemWork): Promise<ItemOutcome> {
  if (item.reportId === null || !asker)
    throw new ItemFailed('unreadable', 'the item names no report, or its run no model')
  const row = await ctx.db.report.findUniqueOrThrow({ where: { id: item.reportId } })
  const report = toReport(row)
  if (report.text.length > EXTRACTED_TEXT_MAX)
    throw new ItemFailed(
      'too-long',
      `The report has ${report.text.length} characters; up to ${EXTRACTED_TEXT_MAX} are sent to a model. Import the case's part of it alone.`,
    )
  const messages = environmentMessages(report.text)
  const asked = await asker.ask({ key: 'environment', prompt: environment1, messages, seed: item.seed })
  if (!asked.ok) throw new ItemFailed(asked.kind, asked.detail)
  const built = buildEnvironment(report, asked.value, {
    synonymsOf: await loadSynonyms(ctx.db),
    cuts: true,
  })
  const data = {
    ...{ ...fromBuilt(built), reportId: row.id, runItemId: item.id, createdAt: new Date() },
    ...{ model: run.teacherName, prompt: promptId(environment1) },
  }
  await ctx.db.$transaction(async (tx) => {
    // Of two that work the item at once the second finds the draft of the first.
    await tx.$queryRaw`SELECT 1 FROM run_items WHERE id = ${item.id} FOR UPDATE`
    if ((await tx.caseDraft.count({ where: { runItemId: item.id } })) > 0) return
    const { id } = await tx.caseDraft.create({ data, select: { id: true } })
    const detail = { report: report.id, state: built.state, counts: built.counts, run: run.id }
    await recordEvent(ctx, tx, { action: 'create-draft', subject: 'case-draft', subjectId: id, detail })
  })
  const defects: Record<string, number> = {}
  for (const { kind, action } of built.problems) if (action !== 'noted') defects[kind] = (defects[kind] ?? 0) + 1
  return { defects }
}
