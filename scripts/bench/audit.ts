// How many audited cases it takes until a certificate falls whose precision has dropped, and how often one falls that holds.
import { type AuditedCase, auditEvidence } from '@/lib/core/calibration/audit-evidence'
import { seededRandom } from '@/lib/core/calibration/seeded-random'
import { atMost, type Figure, reported } from './figure'

const ALPHA = 0.05
const DELTA = 0.05
const RUNS = 1000
const CASES = 1000
const PRECISIONS = [0.95, 0.92, 0.9, 0.85, 0.8]
const CLUSTERINGS = [0, 0.3, 0.6]
/** One to this many certified trajectories in the drawn trees of a case. */
const JUDGED_MAX = 4
/** All of a case's certified trajectories: its drawn tree alone, or four times as many. */
const SCALES = [4, 16]

type Setting = { precision: number; clustering: number; scale: number }

/** Blackwell and MacQueen's urn: beta-binomial counts with intra-case correlation `clustering`. */
function drawCase({ precision, clustering, scale }: Setting, random: () => number): AuditedCase {
  const judged = 1 + Math.floor(random() * JUDGED_MAX)
  const mass = clustering > 0 ? (1 - clustering) / clustering : Number.POSITIVE_INFINITY
  let rejected = 0
  for (let seen = 0; seen < judged; seen += 1) {
    const isCopy = random() * (mass + seen) < seen
    if (random() < (isCopy ? rejected / seen : 1 - precision)) rejected += 1
  }
  return { judged, rejected, scale }
}

/** The case at which the certificate falls, counted from 1; infinite where it stands to the end. */
function fallsAt(setting: Setting, random: () => number): number {
  const { wealth } = auditEvidence(
    Array.from({ length: CASES }, () => drawCase(setting, random)),
    ALPHA,
  )
  const place = wealth.findIndex((value) => value >= 1 / DELTA)
  return place === -1 ? Number.POSITIVE_INFINITY : place + 1
}

export function benchAudit({ runs = RUNS }: { runs?: number }): Figure[] {
  return PRECISIONS.flatMap((precision) =>
    CLUSTERINGS.flatMap((clustering) =>
      SCALES.flatMap((scale) => {
        const setting = { precision, clustering, scale }
        const random = seededRandom(`audit:${JSON.stringify(setting)}`)
        const falls = Array.from({ length: runs }, () => fallsAt(setting, random)).toSorted((a, b) => a - b)
        const fallen = falls.filter(Number.isFinite)
        const name = `precision ${precision}, correlation ${clustering}, scale ${scale}`
        const share = fallen.length / runs
        if (precision >= 1 - ALPHA) return [atMost(`${name}: falls within ${CASES} cases`, share, '', DELTA)]
        const quantile = (at: number) => falls[Math.ceil(at * runs) - 1] ?? Number.NaN
        return [
          reported(`${name}: falls within ${CASES} cases`, share, ''),
          reported(`${name}: cases until it falls, median`, quantile(0.5), 'cases'),
          reported(`${name}: cases until it falls, 90 in 100`, quantile(0.9), 'cases'),
        ]
      }),
    ),
  )
}
