// A turn's mark in a word with its icon.
import { classNames } from '@/components/ui/class-names'
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
      // Some marks are a line of words: they wrap, and leave the turn its room.
      className={classNames(
        'max-w-28 whitespace-normal! lg:max-w-36',
        mark.kind === 'open' && 'bg-transparent text-muted',
      )}
    >
      {mark.text}
    </Badge>
  )
}
