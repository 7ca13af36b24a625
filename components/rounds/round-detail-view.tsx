// One round: how it goes, its reviewers, what they flag and say, its guidelines and options, and closing it.
'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { AuditRoundNotice } from '@/components/audit-streams/audit-round-notice'
import { CommentList } from '@/components/comments/comment-list'
import { GuidelinesSection } from '@/components/guidelines/guidelines-section'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Loaded } from '@/components/ui/loaded'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { auditStreamsQuery } from '@/lib/client/audit-streams'
import { roundProgressQuery } from '@/lib/client/round-progress'
import { roundQuery } from '@/lib/client/rounds'
import type { Round } from '@/lib/core/domain/round'
import { CloseRound } from './close-round'
import { FlaggedTurns } from './flagged-turns'
import { ReviewersSection } from './reviewers-section'
import { RoundCounts } from './round-counts'
import { RoundOptions } from './round-options'
import { RoundStateBadge } from './round-state-badge'
import { SimulatedBadge } from './simulated-badge'
import { SimulatedNotice } from './simulated-notice'

export function RoundDetailView({ roundId }: { roundId: number }) {
  const query = useQuery(roundQuery(roundId))
  return <Loaded query={query}>{(round) => <RoundDetailBody round={round} />}</Loaded>
}

function RoundDetailBody({ round }: { round: Round }) {
  const [isClosing, setIsClosing] = useState(false)
  const progress = useQuery(roundProgressQuery(round.id))
  const live = { ...round, ...progress.data }
  const isOpen = live.state === 'open'
  const audit = useQuery(auditStreamsQuery()).data?.items.find((stream) => stream.roundId === round.id)
  const mayClose = isOpen && audit?.state !== 'watching'
  return (
    <>
      <PageHeader
        title={round.name}
        badges={
          <>
            <RoundStateBadge state={live.state} />
            {round.isSimulated ? <SimulatedBadge /> : null}
          </>
        }
        actions={mayClose ? <Button onPress={() => setIsClosing(true)}>Close round</Button> : null}
      />
      <div className="grid gap-6">
        {audit ? <AuditRoundNotice stream={audit} /> : null}
        {round.isSimulated ? <SimulatedNotice>This round was judged by simulated reviewers.</SimulatedNotice> : null}
        <RoundCounts round={live} progress={progress.data} />
        <ReviewersSection roundId={round.id} canMove={isOpen && !round.isSimulated} progress={progress} />
        <FlaggedTurns roundId={round.id} reviewers={progress.data?.reviewers ?? []} />
        <GuidelinesSection roundId={round.id} isOpen={isOpen} />
        <Section
          title="Comments"
          description="What reviewers told you of a turn, newest first; no part of any verdict."
        >
          <CommentList of={{ rounds: round.id }} />
        </Section>
        <Card title="Options">
          <RoundOptions round={round} isAudit={audit !== undefined} />
        </Card>
      </div>
      {isClosing ? <CloseRound round={live} onClose={() => setIsClosing(false)} /> : null}
    </>
  )
}
