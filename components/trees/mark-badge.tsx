// A turn's mark in a word with its icon.
import { Badge } from '@/components/ui/badge'
import { markLook } from './mark-look'
import type { TurnMark } from './tree-turn'

export function MarkBadge({ mark }: { mark: TurnMark }) {
  const { icon: Icon, tone } = markLook[mark.kind]
  return (
    <Badge
      tone={tone}
      icon={<Icon aria-hidden />}
      title={mark.detail}
      className={mark.kind === 'open' ? 'bg-transparent text-muted' : undefined}
    >
      {mark.text}
    </Badge>
  )
}
