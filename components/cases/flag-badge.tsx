// Why a person should look at a case, in a word and a sentence.
import { Badge, type Tone } from '@/components/ui/badge'
import type { CaseFlag } from '@/lib/core/domain/case'

export const flagText: Record<CaseFlag, { tone: Tone; name: string; meaning: string }> = {
  'leaks-diagnosis': {
    tone: 'bad',
    name: 'Leaks diagnosis',
    meaning: 'The observation states the diagnosis that should be found.',
  },
  'needs-mapping': {
    tone: 'warn',
    name: 'Needs mapping',
    meaning: 'The diagnosis links to no disease of the graph, so convergence on it cannot be measured.',
  },
  'no-menu': { tone: 'warn', name: 'No menu', meaning: 'The case offers no test that could be ordered.' },
}

export const FlagBadge = ({ flag }: { flag: CaseFlag }) => (
  <Badge tone={flagText[flag].tone} title={flagText[flag].meaning}>
    {flagText[flag].name}
  </Badge>
)
