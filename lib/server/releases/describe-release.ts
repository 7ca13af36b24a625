// What a release says of itself apart from its files: counts, versions, rounds, people, sources, quality.
import type { Manifest, ReleaseFacts } from '@/lib/core/domain/release'
import { releaseShapeSchema } from '@/lib/core/domain/release-options'
import { METRIC_VERSION } from '@/lib/core/domain/score'
import type { Release as ReleaseRow } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import type { Tx } from '../db'
import { loadChoices } from '../links/load-choices'
import type { Basis } from './load-basis'
import { loadCertificate } from './load-certificate'
import { measureQuality } from './measure-quality'
import { countedInOrder } from './tally-approvals'
import type { Wishes, WrittenRelease } from './write-release'

type Made = { release: ReleaseRow; options: Wishes; basis: Basis; written: WrittenRelease }

/** From stored rows alone, so that the same release is described in the same words whenever it is built. */
export async function describeRelease(ctx: Context, tx: Tx, made: Made): Promise<ReleaseFacts> {
  const { release, options, basis, written } = made
  const rounds = await findRounds(tx, options)
  const { considered, included, excluded, cases, sources, teachers, refused, strata } = written.counts
  return {
    format: 'medaction-release/1',
    version: options.version,
    createdAt: release.createdAt.toISOString(),
    project: 'medaction 0.1.0',
    graph: { version: basis.graph.version, sha256: basis.graph.sha256 },
    metricVersion: METRIC_VERSION,
    linkRevision: (await loadChoices(tx)).revision,
    calibration: basis.calibration,
    guarantee: basis.guarantee,
    includesSimulated: options.includeSimulated,
    includesUncertified: options.includeUncertified,
    rounds,
    ...{ considered, included, excluded, cases: cases.size },
    ...{ sources: countedInOrder(sources), teachers: countedInOrder(teachers), refused: countedInOrder(refused) },
    shape: releaseShapeSchema.parse(options),
    follows: await findFollowed(tx, options),
    strata: countedInOrder(strata).map(({ cases: own, ...stratum }) => ({ ...stratum, cases: own.size })),
    readers: countedInOrder(written.readers),
    guidelines: await loadGuidelines(tx, rounds),
    quality: await measureQuality(ctx, options),
    certificate: await loadCertificate(tx, basis),
  }
}

const findRounds = (tx: Tx, { includeSimulated }: Wishes): Promise<Manifest['rounds']> =>
  tx.round.findMany({
    where: { reviews: { some: { state: 'submitted' } }, ...(includeSimulated ? {} : { isSimulated: false }) },
    select: { id: true, name: true, seed: true, isSimulated: true },
    orderBy: { id: 'asc' },
  })

async function findFollowed(tx: Tx, { followsId }: Wishes): Promise<ReleaseFacts['follows']> {
  if (followsId === null) return null
  return tx.release.findUniqueOrThrow({ where: { id: followsId }, select: { id: true, version: true } })
}

/** Of each round the newest, which its verdicts were last given under. */
async function loadGuidelines(tx: Tx, rounds: Manifest['rounds']): Promise<ReleaseFacts['guidelines']> {
  const rows = await tx.guideline.findMany({
    where: { roundId: { in: rounds.map(({ id }) => id) } },
    distinct: ['roundId'],
    orderBy: [{ roundId: 'asc' }, { version: 'desc' }],
    select: { version: true, text: true, round: { select: { name: true } } },
  })
  return rows.map(({ round, version, text }) => ({ round: round.name, version, text }))
}
