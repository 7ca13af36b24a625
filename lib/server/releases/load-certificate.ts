// The certificate that a release rests on, as it goes with it: from the stored run, its verdicts and its audit.
import { levelOfLook } from '@/lib/core/calibration/level-of-look'
import { auditFiguresSchema } from '@/lib/core/domain/audit-stream'
import { calibrationOptionsSchema } from '@/lib/core/domain/calibration-run'
import { CERTIFICATE_FORMAT, type Certificate } from '@/lib/core/domain/release-certificate'
import { calibrationFileSchema } from '@/lib/core/formats/calibration-file'
import type { Tx } from '../db'
import { prismaSql } from '../sql'
import type { Basis } from './load-basis'

/** Null where no certificate lets rows in. Every date is one that is stored, so that the same run gives the same text. */
export async function loadCertificate(tx: Tx, basis: Basis): Promise<Certificate | null> {
  if (!basis.calibration || !basis.trustsCertificate) return null
  const row = await readRun(tx, basis.calibration.id)
  const result = calibrationFileSchema.parse(row.result)
  const { alpha, delta } = calibrationOptionsSchema.parse(row.options)
  const threshold = result.threshold.value
  const rounds = row.rounds.map(({ round }) => round)
  const { graph } = basis
  return {
    format: CERTIFICATE_FORMAT,
    statement: stateCertificate(alpha, delta, threshold),
    ...{ alpha, delta, look: row.look, threshold, strata: result.strata, rounds },
    level: row.budget && row.look !== null ? levelOfLook(row.budget.delta, row.look) : null,
    budget: row.budget?.name ?? null,
    calibration: { id: row.id, sha256: row.sha256, createdAt: row.createdAt.toISOString() },
    precision: result.after.precision,
    ...{ labels: row.labelCount, cases: row.caseCount, testedCases: result.split.test.length },
    frameSha256: await hashFrame(
      tx,
      rounds.map(({ id }) => id),
    ),
    ...(await readVerdicts(tx, row.id)),
    audit: await readAudit(tx, row.id),
    graph: { version: graph.version, sha256: graph.sha256 },
    metricVersion: row.metricVersion,
  }
}

const readRun = (tx: Tx, id: number) =>
  tx.calibration.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ id: true, sha256: true, createdAt: true, options: true, result: true, look: true },
      ...{ labelCount: true, caseCount: true, metricVersion: true, budget: { select: { name: true, delta: true } } },
      rounds: {
        select: { round: { select: { id: true, name: true, seed: true, isSimulated: true } } },
        orderBy: { roundId: 'asc' },
      },
    },
  })

function stateCertificate(alpha: number, delta: number, threshold: number | null): string {
  if (threshold === null) return 'No threshold qualified, so nothing is certified.'
  const share = (value: number) => Number((1 - value).toFixed(6))
  return `With probability at least ${share(delta)} over the sampling of trees and the split of cases, the precision of what is certified is at least ${share(alpha)}.`
}

/** SHA-256 over every candidate of the rounds, a line each in the order of its bytes: the round, the tree, its probability. */
async function hashFrame(tx: Tx, roundIds: readonly number[]): Promise<string | null> {
  const [row] = await prismaSql(tx).rows<{ sha256: string | null }>(
    `SELECT encode(sha256(convert_to(string_agg(line, E'\\n' ORDER BY line COLLATE "C"), 'UTF8')), 'hex') AS sha256
     FROM (SELECT concat_ws(E'\\t', r.name, t.key, c.pi::text) AS line
       FROM round_candidates c JOIN rounds r ON r.id = c.round_id JOIN trees t ON t.id = c.tree_id
       WHERE c.round_id = ANY($1::int[])) AS lines`,
    [roundIds],
  )
  return row?.sha256 ?? null
}

async function readVerdicts(tx: Tx, calibrationId: number) {
  const rows = await prismaSql(tx).rows<{ pseudonym: string; verdicts: number; first: Date; last: Date }>(
    `SELECT u.pseudonym, count(*)::int AS verdicts, min(v.created_at) AS first, max(v.created_at) AS last
     FROM calibrations c, jsonb_array_elements_text(c.inputs->'verdictIds') AS used(id), verdicts v, users u
     WHERE c.id = $1::int AND v.id = used.id::int AND u.id = v.reviewer_id GROUP BY u.pseudonym ORDER BY u.pseudonym COLLATE "C"`,
    [calibrationId],
  )
  const times = rows.flatMap(({ first, last }) => [new Date(first).toISOString(), new Date(last).toISOString()]).sort()
  return {
    readers: rows.map(({ pseudonym, verdicts }) => ({ pseudonym, verdicts })),
    verdictsFrom: times[0] ?? null,
    verdictsUntil: times.at(-1) ?? null,
  }
}

async function readAudit(tx: Tx, calibrationId: number): Promise<Certificate['audit']> {
  const stream = await tx.auditStream.findFirst({
    where: { calibrationId },
    orderBy: { id: 'desc' },
    select: { state: true, share: true, figures: true },
  })
  if (!stream) return null
  const { decided, rejected } = auditFiguresSchema.parse(stream.figures)
  return { state: stream.state, share: stream.share, decided, rejected }
}
