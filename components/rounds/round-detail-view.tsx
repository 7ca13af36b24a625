// One round: its progress, its options, and closing it.
'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatCount } from '@/components/plots/number-text'
import { StatTile } from '@/components/overview/stat-tile'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Loaded } from '@/components/ui/loaded'
import { PageHeader } from '@/components/ui/page-header'
import { roundQuery, useCloseRound } from '@/lib/client/rounds'
import type { Round } from '@/lib/core/domain/round'
import { RoundOptions } from './round-options'
import { RoundProgress } from './round-progress'
import { RoundStateBadge } from './round-state-badge'
import { SimulatedBadge } from './simulated-badge'
import { SimulatedNotice } from './simulated-notice'

export function RoundDetailView({ roundId }: { roundId: number }) {
  const query = useQuery(roundQuery(roundId))
  return <Loaded query={query}>{(round) => <RoundDetailBody round={round} />}</Loaded>
}

function RoundDetailBody({ round }: { round: Round }) {
  const [isClosing, setIsClosing] = useState(false)
  return (
    <>
      <PageHeader
        title={round.name}
        badges={
          <>
            <RoundStateBadge state={round.state} />
            {round.isSimulated ? <SimulatedBadge /> : null}
          </>
        }
        actions={round.state === 'open' ? <Button onPress={() => setIsClosing(true)}>Close round</Button> : null}
      />
      <div className="grid gap-4">
        {round.isSimulated ? <SimulatedNotice>This round was judged by simulated reviewers.</SimulatedNotice> : null}
        <Card title="Progress">
          <RoundProgress round={round} />
        </Card>
        <div className="grid grid-cols-2 gap-3 md:grid-cols-5">
          <StatTile name="Candidates" value={formatCount(round.candidates)} note="trees that could be drawn" />
          <StatTile name="Drawn" value={formatCount(round.drawn)} note="trees" />
          <StatTile name="Waiting reviews" value={formatCount(round.slots.open)} />
          <StatTile name="Labelled trees" value={formatCount(round.labelledTrees)} note="with a final label" />
          <StatTile name="Open adjudications" value={formatCount(round.openAdjudications)} />
        </div>
        <Card title="Options">
          <RoundOptions round={round} />
        </Card>
      </div>
      {isClosing ? <CloseRound round={round} onClose={() => setIsClosing(false)} /> : null}
    </>
  )
}

function CloseRound({ round, onClose }: { round: Round; onClose: () => void }) {
  const { mutate, isPending, error } = useCloseRound()
  return (
    <ConfirmDialog
      title="Close this round?"
      action="Close round"
      isPending={isPending}
      error={error}
      onClose={onClose}
      onConfirm={() => mutate(round.id, { onSuccess: onClose })}
    >
      <p>
        Its {formatCount(round.slots.open)} waiting reviews will not be given out any more. What was submitted stays and
        counts. A closed round is not opened again.
      </p>
    </ConfirmDialog>
  )
}
