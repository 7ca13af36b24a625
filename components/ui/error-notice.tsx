// A failed request, said in full: what happened, every defect it lists, and the id that finds it in the log.
import type { ReactNode } from 'react'
import { Notice } from './notice'

/** What an error needs to be shown; the browser's ProblemError has this shape. */
export type ShownError = {
  title?: string
  message: string
  detail?: string
  requestId?: string | null
  defects?: readonly { pointer: string; detail: string }[]
}

type ErrorNoticeProps = {
  error: ShownError | null | undefined
  title?: string
  actions?: ReactNode
  className?: string
}

export function ErrorNotice({ error, title, actions, className }: ErrorNoticeProps) {
  if (!error) return null
  const defects = error.defects ?? []
  return (
    <Notice tone="bad" title={title ?? error.title ?? 'Something went wrong'} actions={actions} className={className}>
      <p>{error.detail ?? error.message}</p>
      {defects.length > 0 ? (
        <ul className="mt-1 max-h-48 list-disc overflow-y-auto pl-5">
          {defects.map((defect) => (
            <li key={`${defect.pointer} ${defect.detail}`}>
              {defect.pointer ? <code className="text-xs">{defect.pointer}</code> : null} {defect.detail}
            </li>
          ))}
        </ul>
      ) : null}
      {error.requestId ? <p className="mt-1 text-xs text-muted">Request {error.requestId}</p> : null}
    </Notice>
  )
}
