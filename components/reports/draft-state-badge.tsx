// Where the environment of a report stands, in a word.
import { Check, CircleDashed, Hand, Sparkles, X } from 'lucide-react'
import { Badge, type Tone } from '@/components/ui/badge'
import type { CaseDraftState } from '@/lib/core/domain/report'

const looks: Record<CaseDraftState | 'none', { tone: Tone; icon: typeof Check; name: string; meaning: string }> = {
  none: { tone: 'neutral', icon: CircleDashed, name: 'no draft', meaning: 'No environment was made of it yet.' },
  held: { tone: 'warn', icon: Hand, name: 'held', meaning: 'Something must be decided before it can be a case.' },
  ready: { tone: 'accent', icon: Sparkles, name: 'ready', meaning: 'It may be approved.' },
  approved: { tone: 'good', icon: Check, name: 'approved', meaning: 'It is a case.' },
  rejected: { tone: 'bad', icon: X, name: 'rejected', meaning: 'A person turned it down.' },
}

export const draftStateName = (state: CaseDraftState | 'none'): string => looks[state].name

export function DraftStateBadge({ state }: { state: CaseDraftState | null }) {
  const { tone, icon: Icon, name, meaning } = looks[state ?? 'none']
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />} title={meaning}>
      {name}
    </Badge>
  )
}
