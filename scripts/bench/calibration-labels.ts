// Labels made by a seed: trajectories clustered in cases, drawn with unequal probabilities, as many as asked for.
import type { Label } from '@/lib/core/formats/label-file'
import { seededRandom } from '@/lib/core/calibration/seeded-random'

const PER_CASE = 5
/** The first decides over the others: trajectories of one case share what makes it hard. */
const SHARED = 0.4
const FLOOR = 0.15

const rounded = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1e4) / 1e4

/** `count` judged trajectories, 5 a case, with `pi` from 0.15 to 1 and about one metric in ten missing. */
export function calibrationLabels(count: number, seed: string): Label[] {
  const random = seededRandom(seed)
  const labels: Label[] = []
  for (let i = 0, ease = 0; i < count; i++) {
    if (i % PER_CASE === 0) ease = random()
    const skill = SHARED * ease + (1 - SHARED) * random()
    const metric = () => (random() < 0.1 ? null : rounded(skill + 0.5 * (random() - 0.5)))
    const metrics = { dtc: metric(), rac: metric(), buc: metric(), og: metric(), mtc: metric() }
    const hit = random()
    labels.push({
      ...{ caseId: `case-${Math.floor(i / PER_CASE)}`, trajectoryId: `trajectory-${i}`, ...metrics },
      y: skill + 0.3 * (random() - 0.5) > 0.45 ? 1 : 0,
      pi: rounded(FLOOR + (1 - FLOOR) * random()),
      outcome: hit < skill ? 'HIT' : hit < 0.8 ? 'MISS' : hit < 0.95 ? 'NEAR' : 'UNRESOLVED',
      ...{ turns: 2 + Math.floor(random() * 9), strata: {} },
    })
  }
  return labels
}
