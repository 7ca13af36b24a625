// How far something has come, as a bar and in words.
type ProgressProps = { label: string; value: number; total: number; text: string }

export function Progress({ label, value, total, text }: ProgressProps) {
  const share = total > 0 ? Math.min(1, value / total) : 0
  return (
    <div className="grid gap-1">
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={value}
        aria-valuetext={text}
        className="h-1.5 overflow-hidden rounded-full bg-sunken"
      >
        <div className="h-full rounded-full bg-accent transition-[width]" style={{ width: `${share * 100}%` }} />
      </div>
      <p className="text-xs text-muted">{text}</p>
    </div>
  )
}
