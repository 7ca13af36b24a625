// What physicians' consensus says of a whole trajectory.
import { Badge, type Tone } from '@/components/ui/badge'
import type { TreeDetail } from '@/lib/core/domain/tree-list'

type Label = TreeDetail['trajectoryList'][number]['label']

const looks: Record<Label, { tone: Tone; text: string; meaning: string }> = {
  accepted: { tone: 'good', text: 'accepted', meaning: 'every turn was accepted' },
  'accepted-prefix': {
    tone: 'warn',
    text: 'accepted prefix',
    meaning: 'the first turns were accepted, a later one rejected',
  },
  rejected: { tone: 'bad', text: 'rejected', meaning: 'an early turn was rejected' },
  open: { tone: 'accent', text: 'open', meaning: 'some turns wait for a verdict or an adjudication' },
  unreviewed: { tone: 'neutral', text: 'unreviewed', meaning: 'nobody has reviewed this trajectory' },
}

export const TrajectoryLabelBadge = ({ label }: { label: Label }) => (
  <Badge tone={looks[label].tone} title={looks[label].meaning}>
    {looks[label].text}
  </Badge>
)
