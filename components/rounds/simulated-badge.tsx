// Marks whatever rests on simulated reviewers instead of people.
import { FlaskConical } from 'lucide-react'
import { Badge } from '@/components/ui/badge'

export const SimulatedBadge = () => (
  <Badge tone="warn" icon={<FlaskConical aria-hidden />} title="Judged by simulated reviewers, not by people">
    Simulated
  </Badge>
)
