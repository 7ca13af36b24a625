// Which rounds count: all that may, or some; why others cannot, and whether simulated readers do.
'use client'
import { formatCount } from '@/components/plots/number-text'
import { SimulatedSwitch } from '@/components/rounds/simulated-switch'
import { Checkbox } from '@/components/ui/checkbox'
import type { RoundChoice } from '@/lib/core/domain/audit-scope'
import { SimulatedNotice } from './simulated-notice'

type RoundPickerProps = {
  rounds: readonly RoundChoice[] | undefined
  simulated: boolean
  /** Whether estimates are made: hand-picked rounds and audits of certificates then never count. */
  needsProbability: boolean
  onChange: (values: { rounds?: string; simulated?: string }) => void
}

export function RoundPicker({ rounds = [], simulated, needsProbability, onChange }: RoundPickerProps) {
  const used = rounds.filter(({ isUsed }) => isUsed)
  const open = rounds.filter((round) => isOffered(round, simulated, needsProbability))
  const toggle = (id: number, isOn: boolean) => {
    const next = isOn
      ? [...used.map((round) => round.id), id]
      : used.map((round) => round.id).filter((one) => one !== id)
    const isAll = next.length === open.length || next.length === 0
    onChange({ rounds: isAll ? undefined : next.sort((a, b) => a - b).join(',') })
  }
  return (
    <>
      <SimulatedNotice isShown={simulated} />
      <div className="mb-4 flex flex-wrap items-start gap-x-6 gap-y-1 rounded-lg border border-line bg-surface px-3 py-2">
        <details className="min-w-64 flex-1">
          <summary className="w-fit cursor-pointer py-1 font-medium">
            Rounds that count: {formatCount(used.length)} of {formatCount(rounds.length)}
          </summary>
          <ul className="mt-1 grid max-h-60 gap-x-6 overflow-y-auto md:grid-cols-2">
            {rounds.map((round) => (
              <li key={round.id}>
                <Checkbox
                  isSelected={round.isUsed}
                  isDisabled={!isOffered(round, simulated, needsProbability)}
                  onChange={(isOn) => toggle(round.id, isOn)}
                  className="data-disabled:cursor-not-allowed data-disabled:text-muted"
                >
                  {round.name}
                  <span className="block text-xs text-muted">{roundWords(round, simulated, needsProbability)}</span>
                </Checkbox>
              </li>
            ))}
            {rounds.length === 0 ? <li className="text-muted">No round was opened yet.</li> : null}
          </ul>
        </details>
        <SimulatedSwitch isOn={simulated} onChange={(values) => onChange({ ...values, rounds: undefined })} />
      </div>
    </>
  )
}

const isOffered = (round: RoundChoice, simulated: boolean, needsProbability: boolean) =>
  (simulated || !round.isSimulated) && !(needsProbability && (round.isHandPicked || round.isAudit))

function roundWords(round: RoundChoice, simulated: boolean, needsProbability: boolean): string {
  const counts = `${formatCount(round.drawn)} trees drawn, ${formatCount(round.decidedTrees)} with final labels`
  if (needsProbability && round.isHandPicked) return `${counts}; hand-picked, so never used for estimates`
  if (needsProbability && round.isAudit) return `${counts}; watches a certificate, so never used for estimates`
  if (round.isSimulated && !simulated) return `${counts}; simulated readers`
  return round.isSimulated ? `${counts}; simulated readers` : round.isHandPicked ? `${counts}; hand-picked` : counts
}
