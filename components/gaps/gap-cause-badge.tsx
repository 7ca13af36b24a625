// Why the graph does not support a pair, in a word.
import { Ban, CircleDashed, Signpost } from 'lucide-react'
import { Badge, type Tone } from '@/components/ui/badge'
import type { GapCause } from '@/lib/core/domain/gap'

const looks = {
  missing: { icon: CircleDashed, tone: 'neutral', meaning: 'The graph says nothing of this finding in this disease' },
  inferred: {
    icon: Signpost,
    tone: 'accent',
    meaning: 'The graph knows something more general only, which does not carry over',
  },
  excluded: { icon: Ban, tone: 'warn', meaning: 'The graph says that this disease excludes this finding' },
} as const satisfies Record<GapCause, { icon: unknown; tone: Tone; meaning: string }>

export const causeNames: Record<GapCause, string> = {
  missing: 'missing',
  inferred: 'inferred only',
  excluded: 'excluded',
}

export function GapCauseBadge({ cause }: { cause: GapCause }) {
  const { icon: Icon, tone, meaning } = looks[cause]
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />} title={meaning}>
      {causeNames[cause]}
    </Badge>
  )
}
