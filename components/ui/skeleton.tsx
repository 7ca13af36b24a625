// Grey bars that stand for what is being loaded.
import { classNames } from './class-names'

export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={classNames('animate-pulse rounded bg-sunken', className)} />
}

/** A block of `lines` bars that tells a screen reader that something loads. */
export function SkeletonBlock({ lines = 4, label = 'Loading' }: { lines?: number; label?: string }) {
  return (
    <div role="status" className="grid content-start gap-2">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} className={classNames('h-4', line % 3 === 2 ? 'w-2/3' : 'w-full')} />
      ))}
    </div>
  )
}
