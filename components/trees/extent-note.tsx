// A word on how large the order is, and what a model may cost.
import { formatCount } from '@/components/plots/number-text'
import { type SynthesisExtent, TOKENS_A_CALL } from './synthesis-extent'

const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumSignificantDigits: 3 })

export function ExtentNote({ extent, isBounded }: { extent: SynthesisExtent; isBounded: boolean }) {
  const { trees, trajectories, callsMax, usdMax } = extent
  const { prompt, completion } = TOKENS_A_CALL
  return (
    <div role="status" className="grid gap-1 text-xs text-muted">
      <p>
        {formatCount(trees)} {trees === 1 ? 'tree' : 'trees'} with up to {formatCount(trajectories)} trajectories
        {callsMax === null ? ', without any call to a model.' : `, for at most about ${formatCount(callsMax)} calls.`}
      </p>
      {callsMax === null ? null : usdMax === null ? (
        <p>The model has no price, so its cost is not counted{isBounded ? '' : '; a budget in tokens bounds it'}.</p>
      ) : (
        <p>
          At {formatCount(prompt)} tokens read and {formatCount(completion)} written a call that is up to{' '}
          <strong className="font-medium text-ink">{dollars.format(usdMax)}</strong>
          {isBounded ? '; the run stops at the budget.' : ', and there is no budget yet.'}
        </p>
      )}
    </div>
  )
}
