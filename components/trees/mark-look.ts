// How each mark looks: an icon of its own, so that nothing hangs on colour.
import { Circle, CircleCheck, CircleHelp, CircleMinus, CircleX, type LucideIcon, PenLine } from 'lucide-react'
import type { Tone } from '@/components/ui/badge'
import type { MarkKind } from './tree-turn'

export const markLook: Record<MarkKind, { icon: LucideIcon; tone: Tone; ink: string }> = {
  open: { icon: Circle, tone: 'neutral', ink: 'text-line-strong' },
  accepted: { icon: CircleCheck, tone: 'good', ink: 'text-good' },
  rejected: { icon: CircleX, tone: 'bad', ink: 'text-bad' },
  edited: { icon: PenLine, tone: 'bad', ink: 'text-bad' },
  unable: { icon: CircleHelp, tone: 'warn', ink: 'text-warn' },
  closed: { icon: CircleMinus, tone: 'neutral', ink: 'text-muted' },
}
