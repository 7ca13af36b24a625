// The lists of the bench of reviews: a researcher and an adjudicator turn their pages, reviewers look at theirs, all the while others review.
import { z } from 'zod'
import { adjudicationSummarySchema, listAdjudicationsSchema } from '@/lib/core/domain/adjudication'
import { caseSummarySchema, listCasesSchema } from '@/lib/core/domain/case-list'
import { getOwnPaceSchema, listOwnReviewsSchema, ownPaceSchema, ownReviewSchema } from '@/lib/core/domain/own-review'
import { pageOf } from '@/lib/core/domain/page'
import { queueSchema } from '@/lib/core/domain/review'
import { roundIdSchema } from '@/lib/core/domain/round'
import { listRoundsSchema, roundSummarySchema } from '@/lib/core/domain/round-list'
import { roundProgressSchema } from '@/lib/core/domain/round-progress'
import { listTreesSchema, treeSummarySchema } from '@/lib/core/domain/tree-list'
import { listAdjudications } from '@/lib/server/adjudications/list-adjudications'
import { listCases } from '@/lib/server/cases/list-cases'
import type { Context } from '@/lib/server/context'
import { getOwnPace } from '@/lib/server/reviews/get-own-pace'
import { getQueue } from '@/lib/server/reviews/get-queue'
import { listOwnReviews } from '@/lib/server/reviews/list-own-reviews'
import { getRoundProgress } from '@/lib/server/rounds/get-round-progress'
import { listRounds } from '@/lib/server/rounds/list-rounds'
import { listTrees } from '@/lib/server/trees/list-trees'
import { serve, type Times, timed } from './review-request'

/** Between two requests for a list. */
const PAUSE_MS = 100

const trees = { input: listTreesSchema, output: pageOf(treeSummarySchema) }
const cases = { input: listCasesSchema, output: pageOf(caseSummarySchema) }
const rounds = { input: listRoundsSchema, output: pageOf(roundSummarySchema) }
const progress = { input: roundIdSchema, output: roundProgressSchema }
const disputes = { input: listAdjudicationsSchema, output: pageOf(adjudicationSummarySchema) }
const queue = { input: z.object({}), output: queueSchema }
const own = { input: listOwnReviewsSchema, output: pageOf(ownReviewSchema) }
const pace = { input: getOwnPaceSchema, output: ownPaceSchema }

export type Viewers = { researcher: Context; adjudicator: Context; readers: readonly Context[]; roundId: number }
type Asking = { researcher: Context; adjudicator: Context; reader: Context; roundId: number }

const lists: Record<string, (asking: Asking) => Promise<unknown>> = {
  'trees, first page': ({ researcher }) => serve(researcher, trees, listTrees, {}),
  'trees in review': ({ researcher }) => serve(researcher, trees, listTrees, { reviewState: 'in_review' }),
  'trees of an outcome and a decision': ({ researcher }) =>
    serve(researcher, trees, listTrees, { outcome: 'MISS', decision: 'retain' }),
  'trees of a specialty, far down': ({ researcher }) =>
    serve(researcher, trees, listTrees, { specialty: 'neurology', cursor: 5000 }),
  'cases, first page': ({ researcher }) => serve(researcher, cases, listCases, {}),
  rounds: ({ researcher }) => serve(researcher, rounds, listRounds, {}),
  'disputes, first page': ({ adjudicator }) => serve(adjudicator, disputes, listAdjudications, {}),
  'queue of a reader': ({ reader }) => serve(reader, queue, getQueue, {}),
  'own reviews of a reader': ({ reader }) => serve(reader, own, listOwnReviews, {}),
  'own pace of a reader': ({ reader }) => serve(reader, pace, getOwnPace, { timeZone: 'Europe/Berlin' }),
}

/** Until the time is over, each list in turn, and now and then the page of the running round, which is no list. */
export async function askLists({ readers, roundId, ...people }: Viewers, times: Times, until: number): Promise<void> {
  for (let nth = 0; performance.now() < until; nth += 1) {
    const asking = { ...people, roundId, reader: readers[nth % readers.length] ?? people.researcher }
    for (const [name, ask] of Object.entries(lists)) {
      await timed(times, `list: ${name}`, () => ask(asking))
      await new Promise((resume) => setTimeout(resume, PAUSE_MS))
    }
    await timed(times, 'progress of the round', () => serve(people.researcher, progress, getRoundProgress, { roundId }))
  }
}
