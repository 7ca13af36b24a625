// The way from cases to a release, counted at every step, with what was left behind and why.
import type { Funnel, FunnelStep } from '@/lib/core/domain/funnel'
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'
import type { Db } from '../db'
import { countSteps, type StepCounts } from './count-steps'
import { type Approval, findApproved } from './find-approved'
import { loadInForce } from './load-in-force'

export async function getFunnel(ctx: Context, input: { simulated?: 'yes' }): Promise<Funnel> {
  allow(ctx.actor, 'audit')
  const { db } = ctx
  const includesSimulated = input.simulated === 'yes'
  const inForce = await loadInForce(db, includesSimulated)
  const counts = await countSteps(db, inForce, includesSimulated)
  const approvals = await findApproved(db, { inForce, includesSimulated })
  const own = approvals.filter(({ isEdited }) => !isEdited)
  const release = await findNewestRelease(db)
  const graph =
    inForce.graphId === null
      ? null
      : await db.graph.findUnique({ where: { id: inForce.graphId }, select: { name: true, release: true } })
  return {
    steps: [...stepsBefore(counts), ...stepsOfReaders(counts, own), ...stepsOfRelease(counts, approvals, release)],
    graph: graph && `${graph.name}@${graph.release}`,
    activeCalibrationId: inForce.calibrationId,
    release: release && { id: release.id, version: release.version, source: release.source },
    drawnTrees: counts.drawnTrees,
    reviewedTrees: counts.reviewedTrees,
    simulatedReviewedTrees: counts.simulatedReviewedTrees,
    includesSimulated,
  }
}

type Release = { id: number; version: string; source: Record<string, number>; items: number }

async function findNewestRelease(db: Db): Promise<Release | null> {
  const newest = await db.release.findFirst({
    where: { state: 'ready' },
    orderBy: { id: 'desc' },
    select: { id: true, version: true },
  })
  if (!newest) return null
  const rows = await db.releaseItem.groupBy({ by: ['source'], where: { releaseId: newest.id }, _count: true })
  const items = rows.reduce((sum, row) => sum + row._count, 0)
  return { ...newest, items, source: Object.fromEntries(rows.map((row) => [row.source, row._count])) }
}

type Wish = Partial<Pick<FunnelStep, 'left' | 'parts'>> & { of?: FunnelStep['of']; ofCount?: number }

function step(
  key: FunnelStep['key'],
  count: number,
  { of = null, ofCount, left = [], parts = [] }: Wish = {},
): FunnelStep {
  const share = ofCount === undefined || ofCount === 0 ? null : count / ofCount
  const some = (list: { count: number }[]) => list.filter((row) => row.count > 0)
  return {
    key,
    count,
    of,
    ofCount: ofCount ?? null,
    share,
    left: some(left) as FunnelStep['left'],
    parts: some(parts) as FunnelStep['parts'],
  }
}

function stepsBefore(counts: StepCounts): FunnelStep[] {
  const { cases, casesWithTrees, trees, trajectories, edited, scored, unscored, outdated, retain, truncate, failed } =
    counts
  return [
    step('cases', cases),
    step('trees', trees, {
      parts: [{ part: 'cases with a tree', count: casesWithTrees }],
      left: [{ reason: 'cases without a tree', count: cases - casesWithTrees }],
    }),
    step('trajectories', trajectories, {
      left: [{ reason: 'branches that reviewers wrote, counted apart', count: edited }],
    }),
    step('scored', scored, {
      ...{ of: 'trajectories', ofCount: trajectories },
      left: [
        { reason: 'never scored', count: unscored },
        { reason: 'scored under another graph or metric version', count: outdated },
      ],
    }),
    step('kept', retain + truncate, {
      ...{ of: 'scored', ofCount: scored },
      parts: [
        { part: 'retained', count: retain },
        { part: 'truncated', count: truncate },
      ],
      left: failed.map(({ condition, count }) => ({ reason: `rejected, failing ${condition}`, count })),
    }),
    step('drawn', counts.drawn, {
      ...{ of: 'trajectories', ofCount: trajectories },
      parts: [
        { part: 'by probability', count: counts.drawn - counts.handPicked },
        { part: 'of hand-picked trees', count: counts.handPicked },
      ],
      left: [{ reason: 'of trees in no round', count: trajectories - counts.drawn }],
    }),
    step('reviewed', counts.reviewed, {
      ...{ of: 'drawn', ofCount: counts.drawn },
      left: [{ reason: 'of trees whose review is not submitted', count: counts.drawn - counts.reviewed }],
    }),
  ]
}

function stepsOfReaders(counts: StepCounts, own: readonly Approval[]): FunnelStep[] {
  const read = own.filter(({ isRead }) => isRead)
  const labelled = (label: Approval['label']) => read.filter((row) => row.label === label).length
  const [accepted, prefix, rejected] = [labelled('accepted'), labelled('accepted-prefix'), labelled('rejected')]
  const decided = accepted + prefix + rejected
  return [
    step('decided', decided, {
      ...{ of: 'reviewed', ofCount: counts.reviewed },
      left: [{ reason: 'open: not judged to the end, or readers disagree', count: read.length - decided }],
    }),
    step('accepted', accepted + prefix, {
      ...{ of: 'decided', ofCount: decided },
      parts: [
        { part: 'accepted in full', count: accepted },
        { part: 'accepted prefix', count: prefix },
      ],
      left: [{ reason: 'rejected', count: rejected }],
    }),
  ]
}

const isKept = ({ label }: Approval) => label === 'accepted' || label === 'accepted-prefix'

function stepsOfRelease(counts: StepCounts, approvals: readonly Approval[], release: Release | null): FunnelStep[] {
  const own = approvals.filter(({ isEdited }) => !isEdited)
  const certified = own.filter((row) => row.isCertified)
  const count = (isIn: (row: Approval) => boolean) => approvals.filter(isIn).length
  const as = (source: Approval['approvedAs']) => count(({ approvedAs }) => approvedAs === source)
  const approved = count(({ approvedAs }) => approvedAs !== null)
  return [
    step('certified', certified.length, {
      ...{ of: 'scored', ofCount: counts.scored },
      parts: [
        { part: 'nobody looked at', count: certified.filter(({ isRead }) => !isRead).length },
        { part: 'also reviewed', count: certified.filter(({ isRead }) => isRead).length },
      ],
    }),
    step('approved', approved, {
      ...{ of: 'trajectories', ofCount: counts.trajectories },
      parts: [
        { part: 'accepted', count: as('accepted') },
        { part: 'accepted prefix', count: as('accepted-prefix') },
        { part: 'certified', count: as('certified') },
        { part: 'of them written by reviewers', count: count((row) => row.isEdited && row.approvedAs !== null) },
      ],
      left: [
        {
          reason: 'of held-out cases',
          count: own.filter((row) => row.isHeldOut && (isKept(row) || row.isCertified)).length,
        },
        {
          reason: 'not to be passed on by their licence',
          count: count((row) => row.isForbidden && !row.isHeldOut && (isKept(row) || row.isCertified)),
        },
        { reason: 'cut to the same turns as another', count: count(({ isDuplicate }) => isDuplicate) },
      ],
    }),
    step('released', release?.items ?? 0, {
      ...{ of: 'approved', ofCount: approved },
      parts: Object.entries(release?.source ?? {}).map(([part, items]) => ({
        part: part.replace('_', ' '),
        count: items,
      })),
    }),
  ]
}
