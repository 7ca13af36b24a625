// The lists of the bench of reviews: a researcher turns their pages, reviewers look at their queue, all the while others review.
import { z } from 'zod'
import { caseSummarySchema, listCasesSchema } from '@/lib/core/domain/case-list'
import { pageOf } from '@/lib/core/domain/page'
import { queueSchema } from '@/lib/core/domain/review'
import { listTreesSchema, treeSummarySchema } from '@/lib/core/domain/tree-list'
import { listCases } from '@/lib/server/cases/list-cases'
import type { Context } from '@/lib/server/context'
import { getQueue } from '@/lib/server/reviews/get-queue'
import { listTrees } from '@/lib/server/trees/list-trees'
import { serve, type Times, timed } from './review-request'

/** Between two requests for a list. */
const PAUSE_MS = 100

const trees = { input: listTreesSchema, output: pageOf(treeSummarySchema) }
const cases = { input: listCasesSchema, output: pageOf(caseSummarySchema) }
const queue = { input: z.object({}), output: queueSchema }

type Lists = Record<string, (ctx: Context, reader: Context) => Promise<unknown>>

const lists: Lists = {
  'trees, first page': (ctx) => serve(ctx, trees, listTrees, {}),
  'trees in review': (ctx) => serve(ctx, trees, listTrees, { reviewState: 'in_review' }),
  'trees of an outcome and a decision': (ctx) => serve(ctx, trees, listTrees, { outcome: 'MISS', decision: 'retain' }),
  'trees of a specialty, far down': (ctx) => serve(ctx, trees, listTrees, { specialty: 'neurology', cursor: 5000 }),
  'cases, first page': (ctx) => serve(ctx, cases, listCases, {}),
  'queue of a reader': (_ctx, reader) => serve(reader, queue, getQueue, {}),
}

export async function askLists(ctx: Context, readers: Context[], times: Times, until: number): Promise<void> {
  for (let nth = 0; performance.now() < until; nth += 1) {
    const reader = readers[nth % readers.length] ?? ctx
    for (const [name, ask] of Object.entries(lists)) {
      await timed(times, `list: ${name}`, () => ask(ctx, reader))
      await new Promise((resume) => setTimeout(resume, PAUSE_MS))
    }
  }
}
