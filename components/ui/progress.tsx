// How far something has come, as a bar and in words.
/** `failed`: how much of the value did not succeed. */
type ProgressProps = { label: string; value: number; total: number; text: string; failed?: number }

export function Progress({ label, value, total, text, failed = 0 }: ProgressProps) {
  const widthOf = (amount: number) => `${total > 0 ? Math.min(1, amount / total) * 100 : 0}%`
  return (
    <div className="grid gap-1">
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={value}
        aria-valuetext={text}
        className="flex h-1.5 overflow-hidden rounded-full bg-sunken"
      >
        <div className="h-full bg-accent transition-[width]" style={{ width: widthOf(value - failed) }} />
        {failed > 0 ? <div className="h-full bg-bad transition-[width]" style={{ width: widthOf(failed) }} /> : null}
      </div>
      <p className="text-xs text-muted">{text}</p>
    </div>
  )
}
