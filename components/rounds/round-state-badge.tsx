// Whether a round takes reviews.
import { Badge } from '@/components/ui/badge'
import type { Round } from '@/lib/core/domain/round'

export const RoundStateBadge = ({ state }: { state: Round['state'] }) => (
  <Badge tone={state === 'open' ? 'accent' : 'neutral'}>{state}</Badge>
)
