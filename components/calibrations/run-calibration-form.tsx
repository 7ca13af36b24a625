// The options of a calibration. Simulated rounds can be chosen only after the switch for them is on.
'use client'
import { formatCount } from '@/components/plots/number-text'
import { SimulatedBadge } from '@/components/rounds/simulated-badge'
import { Checkbox, CheckboxGroup } from '@/components/ui/checkbox'
import { NumberInput } from '@/components/ui/number-input'
import type { RunCalibration } from '@/lib/core/domain/calibration-run'
import type { ConfidenceBudget } from '@/lib/core/domain/confidence-budget'
import type { RoundSummary } from '@/lib/core/domain/round-list'
import { BudgetChoice } from './run-calibration-budget'
import { RateInput } from './run-calibration-rate'

type RunCalibrationFormProps = {
  options: RunCalibration
  rounds: readonly RoundSummary[]
  /** Newest first. */
  budgets: readonly ConfidenceBudget[]
  onChange: (options: RunCalibration) => void
}

export function RunCalibrationForm({ options, rounds, budgets, onChange }: RunCalibrationFormProps) {
  const offered = rounds.filter((round) => options.includeSimulated || !round.isSimulated)
  const includeSimulated = (isIncluded: boolean) => {
    const isKept = (id: number) => isIncluded || !rounds.some((round) => round.id === id && round.isSimulated)
    onChange({ ...options, includeSimulated: isIncluded, roundIds: options.roundIds.filter(isKept) })
  }
  return (
    <>
      <BudgetChoice options={options} budgets={budgets} onChange={onChange} />
      <div className="grid gap-4 sm:grid-cols-2">
        <RateInput
          label="α, accepted error share"
          hint="target precision is 1 − α"
          value={options.alpha}
          onChange={(alpha) => onChange({ ...options, alpha })}
        />
        <NumberInput
          className="content-start"
          label="Seed"
          hint="of split and bootstrap"
          value={options.seed}
          onChange={(seed) => onChange({ ...options, seed })}
          minValue={0}
          maxValue={2_147_483_647}
          formatOptions={{ useGrouping: false }}
        />
      </div>
      <Checkbox isSelected={options.includeSimulated} onChange={includeSimulated}>
        Include simulated reviews
        <span className="block text-xs text-muted">
          For trying things out. The run and every release that rests on it then say so.
        </span>
      </Checkbox>
      {offered.length === 0 ? (
        <p className="text-muted">
          {rounds.length === 0 ? 'There is no round yet.' : 'Every round so far is simulated.'}
        </p>
      ) : (
        <CheckboxGroup
          label="Rounds (none chosen means all of these that no other budget has used)"
          value={options.roundIds.map(String)}
          onChange={(ids) => onChange({ ...options, roundIds: ids.map(Number) })}
        >
          <div className="max-h-52 overflow-y-auto">
            {offered.map((round) => (
              <Checkbox key={round.id} value={String(round.id)}>
                <span className="flex flex-wrap items-center gap-1.5">
                  {round.name}
                  {round.isSimulated ? <SimulatedBadge /> : null}
                  <span className="text-xs text-muted">{formatCount(round.labelledTrees)} labelled trees</span>
                </span>
              </Checkbox>
            ))}
          </div>
        </CheckboxGroup>
      )}
    </>
  )
}
