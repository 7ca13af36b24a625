// The foot of a paged list: how many rows are shown, on to the next page, back to the first.
'use client'
import { Button } from './button'

type PageTurnerProps = {
  shown: number
  noun: string
  isFirstPage: boolean
  hasNextPage: boolean
  isPending?: boolean
  onFirst: () => void
  onNext: () => void
}

export function PageTurner({ shown, noun, isFirstPage, hasNextPage, isPending, onFirst, onNext }: PageTurnerProps) {
  return (
    <nav aria-label="Pages" className="mt-3 flex flex-wrap items-center justify-between gap-2">
      <p className="text-xs text-muted tabular-nums">
        {shown} {noun} on this page{isFirstPage && !hasNextPage ? ', all there are' : ''}
      </p>
      <div className="flex gap-2">
        {isFirstPage ? null : (
          <Button size="sm" onPress={onFirst}>
            First page
          </Button>
        )}
        {hasNextPage ? (
          <Button size="sm" isPending={isPending} onPress={onNext}>
            Next page
          </Button>
        ) : null}
      </div>
    </nav>
  )
}
