// A share of agreeing turns with its interval and its number.
import { formatCount } from '@/components/plots/number-text'
import type { AgreementShare } from '@/lib/core/domain/round-progress'

const percent = (share: number) => Math.round(share * 100)

export function AgreementText({ of: { share, lo, hi, n }, none }: { of: AgreementShare; none: string }) {
  if (share === null || lo === null || hi === null)
    return <span className="text-xs whitespace-nowrap text-muted">{none}</span>
  return (
    <span className="grid whitespace-nowrap tabular-nums">
      {percent(share)} %
      <span className="text-xs text-muted" title="Wilson’s 95 % interval, and the turns that were compared">
        {percent(lo)}–{percent(hi)} %, n = {formatCount(n)}
      </span>
    </span>
  )
}
