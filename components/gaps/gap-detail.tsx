// What a gap rests on: turns in their own words, what was made of it before, and the way to set it aside.
'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { TimeText } from '@/components/ui/time-text'
import type { Gap, GapChoice } from '@/lib/core/domain/gap'
import { ChooseGapDialog } from './choose-gap-dialog'
import { GapEvidenceCard } from './gap-evidence-card'

export function GapDetail({ gap }: { gap: Gap }) {
  const [isChoosing, setIsChoosing] = useState(false)
  const { turns, absentTurns, seen, evidence, choices, status } = gap
  return (
    <div className="grid gap-3">
      <p className="max-w-prose text-muted">
        {countsText(turns, absentTurns)} {seenText(gap, seen)}
      </p>
      <ul className="grid gap-3 lg:grid-cols-3">
        {evidence.map((turn) => (
          <GapEvidenceCard key={`${turn.treeId} ${turn.turnId}`} evidence={turn} gap={gap} />
        ))}
      </ul>
      {choices.length > 0 ? <EarlierChoices choices={choices} /> : null}
      {status === 'added' ? null : (
        <div>
          <Button size="sm" onPress={() => setIsChoosing(true)}>
            {status === 'dismissed' ? 'Take up again…' : 'Dismiss…'}
          </Button>
        </div>
      )}
      {isChoosing ? <ChooseGapDialog gap={gap} onClose={() => setIsChoosing(false)} /> : null}
    </div>
  )
}

function countsText(turns: number, absent: number): string {
  const all = turns === 1 ? 'One accepted turn rests' : `${turns} accepted turns rest`
  if (absent === 0) return `${all} on it: the disease rose when the finding was there.`
  if (absent === turns) return `${all} on it: the disease fell when the finding was not there.`
  return `${all} on it; in ${absent} of them the disease fell when the finding was not there.`
}

function seenText({ disease }: Gap, { present, cases }: Gap['seen']): string {
  if (cases === 0) return `No reviewed case has ${disease.label} as its true diagnosis.`
  const share = present === 0 ? 'none' : present === cases ? 'all' : String(present)
  if (cases === 1)
    return `The one reviewed case of ${disease.label} ${present === 1 ? 'showed' : 'did not show'} the finding.`
  return `Of ${cases} reviewed cases of ${disease.label}, ${share} showed the finding.`
}

const acts: Record<GapChoice['kind'], string> = { added: 'Added', dismissed: 'Dismissed', reopened: 'Taken up again' }

function EarlierChoices({ choices }: { choices: readonly GapChoice[] }) {
  return (
    <ul aria-label="Earlier choices" className="grid gap-1 text-xs">
      {choices.map(({ kind, by, graph, note, createdAt }) => (
        <li key={`${kind} ${createdAt}`}>
          <span className="font-medium">{acts[kind]}</span> {kind === 'added' ? `in ${graph} ` : ''}by {by},{' '}
          <TimeText iso={createdAt} />
          {note ? `: ${note}` : ''}
        </li>
      ))}
    </ul>
  )
}
