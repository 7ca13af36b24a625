// Where the making of a release stands.
import { CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import type { Release } from '@/lib/core/domain/release'

const looks = {
  building: { tone: 'accent', icon: <LoaderCircle aria-hidden className="animate-spin" /> },
  ready: { tone: 'good', icon: <CircleCheck aria-hidden /> },
  failed: { tone: 'bad', icon: <CircleAlert aria-hidden /> },
} as const

export const ReleaseStateBadge = ({ state }: { state: Release['state'] }) => (
  <Badge tone={looks[state].tone} icon={looks[state].icon}>
    {state}
  </Badge>
)
