// Which two evaluations are compared, and in which mode.
'use client'
import { useQuery } from '@tanstack/react-query'
import { PairChoice } from '@/components/ui/pair-choice'
import { Select } from '@/components/ui/select'
import { leaderboardQuery } from '@/lib/client/evaluations'
import { type EvaluationMode, evaluationModeSchema } from '@/lib/core/domain/evaluation'
import { modeWords } from './figure-words'
import { playerName } from './player-text'

type Chosen = { a: number | undefined; b: number | undefined; mode: EvaluationMode }
type ComparisonChoiceProps = {
  chosen: Chosen
  onChange: (values: { a?: string | number; b?: string | number; mode?: string }) => void
}

const modes = evaluationModeSchema.options.map((value) => ({ value, label: modeWords[value].label }))

export function ComparisonChoice({ chosen: { a, b, mode }, onChange }: ComparisonChoiceProps) {
  const board = useQuery(leaderboardQuery(0))
  const played = (board.data?.items ?? []).filter((row) => row.mode === mode)
  const options = played.map((row) => ({
    value: String(row.evaluationId),
    label: `${row.name} (${playerName(row)})`,
  }))
  return (
    <div className="grid items-end gap-4 sm:grid-cols-[1fr_auto_1fr_12rem]">
      <PairChoice {...{ a, b, options, onChange }} />
      <Select label="Mode" value={mode} onChange={(next) => onChange({ mode: next })} options={modes} />
    </div>
  )
}
