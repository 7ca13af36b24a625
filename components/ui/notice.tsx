// A boxed message in the flow of the page: information, success, warning or failure, by icon and word.
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

type NoticeTone = 'info' | 'good' | 'warn' | 'bad'

const looks = {
  info: { icon: Info, box: 'border-accent/30 bg-accent-soft', ink: 'text-accent' },
  good: { icon: CircleCheck, box: 'border-good/30 bg-good-soft', ink: 'text-good' },
  warn: { icon: TriangleAlert, box: 'border-warn/40 bg-warn-soft', ink: 'text-warn' },
  bad: { icon: CircleAlert, box: 'border-bad/30 bg-bad-soft', ink: 'text-bad' },
} as const

type NoticeProps = {
  tone?: NoticeTone
  title?: ReactNode
  children?: ReactNode
  actions?: ReactNode
  className?: string
}

/** Failures are announced at once, everything else when the reader pauses. */
export function Notice({ tone = 'info', title, children, actions, className }: NoticeProps) {
  const { icon: Icon, box, ink } = looks[tone]
  return (
    <div
      role={tone === 'bad' ? 'alert' : 'status'}
      className={classNames('flex gap-2.5 rounded-lg border px-3 py-2.5', box, className)}
    >
      <Icon aria-hidden className={classNames('mt-0.5 size-4 shrink-0', ink)} />
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-[1_1_14rem]">
          {title ? <p className={classNames('font-medium', ink)}>{title}</p> : null}
          {children ? <div className="text-ink">{children}</div> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </div>
  )
}
