// The audit of what a calibration certifies: how it stands, what was read so far, and how much speaks against the certificate.
'use client'
import { Eye, OctagonX, Square } from 'lucide-react'
import { formatPercent } from '@/components/plots/number-text'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { TextLink } from '@/components/ui/text-link'
import { TimeText } from '@/components/ui/time-text'
import type { AuditStream } from '@/lib/core/domain/audit-stream'
import { EvidenceBar } from './evidence-bar'
import { WithdrawalNotice } from './withdrawal-notice'

const states = {
  watching: { tone: 'good', icon: <Eye aria-hidden />, text: 'watching' },
  withdrawn: { tone: 'bad', icon: <OctagonX aria-hidden />, text: 'certificate withdrawn' },
  ended: { tone: 'neutral', icon: <Square aria-hidden />, text: 'ended' },
} as const

export function AuditStreamCard({ stream }: { stream: AuditStream }) {
  const { tone, icon, text } = states[stream.state]
  return (
    <Card
      title="Audit of what it certifies"
      description={`${formatPercent(stream.share)} of the unread trees that hold something certified still go to review; a sequential test watches what comes back.`}
      actions={
        <Badge tone={tone} icon={icon}>
          {text}
        </Badge>
      }
    >
      <div className="grid gap-4">
        <WithdrawalNotice stream={stream} />
        <EvidenceBar stream={stream} />
        <Figures stream={stream} />
      </div>
    </Card>
  )
}

function Figures({ stream }: { stream: AuditStream }) {
  const { considered, drawn, decided, cases, trajectories, rejected } = stream.figures
  const round = <TextLink href={`/rounds/${stream.roundId}`}>{stream.roundName}</TextLink>
  const ended = stream.endedAt ? [{ term: 'Until', value: <TimeText iso={stream.endedAt} /> }] : []
  return (
    <DescriptionList
      items={[
        { term: 'Round', value: round },
        { term: 'Since', value: <TimeText iso={stream.createdAt} /> },
        ...ended,
        {
          term: 'Trees',
          value: `${considered} unread ones with something certified, of them ${drawn} drawn and ${decided} decided`,
        },
        { term: 'In the test', value: `${trajectories} trajectories of ${cases} cases` },
        {
          term: 'Not accepted',
          value: `${rejected} of ${trajectories}; the certificate allows ${formatPercent(stream.alpha)}`,
        },
      ]}
    />
  )
}
