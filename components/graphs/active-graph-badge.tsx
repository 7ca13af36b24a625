// Marks the graph version that is in force.
import { CircleCheck } from 'lucide-react'
import { Badge } from '@/components/ui/badge'

export const ActiveGraphBadge = () => (
  <Badge tone="good" icon={<CircleCheck aria-hidden />}>
    active
  </Badge>
)
