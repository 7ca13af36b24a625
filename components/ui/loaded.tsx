// What stands for data while it loads, when it fails, and once it is there.
'use client'
import type { ReactNode } from 'react'
import { Button } from './button'
import { ErrorNotice, type ShownError } from './error-notice'
import { SkeletonBlock } from './skeleton'

// The box itself has no place in the layout; what is in it is laid out as if it stood there alone.
const style = 'contents [&[aria-busy=true]>*]:pointer-events-none [&[aria-busy=true]>*]:opacity-60'

type LoadedProps<Data> = {
  query: {
    data: Data | undefined
    error: (ShownError & { isTransient?: boolean }) | null
    refetch: () => unknown
    /** What is shown answers an earlier question; the newer one is being asked. */
    isPlaceholderData?: boolean
  }
  /** Whether another question means another choice of the reader's, and not just that things have gone on. */
  isChosen?: boolean
  lines?: number
  children: (data: Data) => ReactNode
}

/**
 * Data that was read before stays in sight when reading it anew fails; the failure is said above it. The answer to an earlier
 * choice stays in sight too, faint, and takes no click: it must not pass for the new one.
 */
export function Loaded<Data>({ query, lines = 8, isChosen = false, children }: LoadedProps<Data>) {
  // Asking again for what is not there, or not allowed, cannot help.
  const retry =
    query.error?.isTransient === false ? null : (
      <Button size="sm" onPress={() => void query.refetch()}>
        Try again
      </Button>
    )
  return (
    <>
      <ErrorNotice error={query.error} actions={retry} className="mb-4" />
      {query.data === undefined && !query.error ? <SkeletonBlock lines={lines} /> : null}
      <div className={style} aria-busy={isChosen && query.isPlaceholderData === true}>
        {query.data === undefined ? null : children(query.data)}
      </div>
    </>
  )
}
