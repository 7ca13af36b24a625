// By what a gap is told from another on the page.
import type { Gap } from '@/lib/core/domain/gap'

export const gapKey = ({ disease, finding }: Pick<Gap, 'disease' | 'finding'>) =>
  JSON.stringify([disease.id, finding.id])
