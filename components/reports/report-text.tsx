// The report with every quote marked where it stands; quotes that lie over each other show both. A sign leads to its entry.
'use client'
import { type KeyboardEvent, memo, type PointerEvent, type ReactNode, type Ref, useMemo } from 'react'
import { classNames } from '@/components/ui/class-names'
import { type CoveredSegment, overlappingSegments } from '@/lib/core/domain/overlapping-segments'
import { markLook } from './mark-look'
import type { ReportMark } from './report-marks'
import type { Look, Marked } from './use-marked'

type ReportTextProps = { text: string; marks: readonly ReportMark[]; marked: Marked; ref?: Ref<HTMLDivElement> }

/** Nothing but the report's own characters stands in here as text, so that places in it can be counted. */
export function ReportText({ text, marks, marked, ref }: ReportTextProps) {
  const segments = useMemo(() => overlappingSegments(text, marks), [text, marks])
  const { activeId, look } = marked
  const isHere = marks.some(({ id }) => id === activeId)
  const reachableId = isHere ? activeId : (segments.find(({ spans }) => spans.length > 0)?.spans[0]?.id ?? null)
  const over = (event: PointerEvent) => {
    const id = markOf(event.target)
    if (id) look.lookAt(id, 'report')
  }
  const click = (event: { target: EventTarget }) => {
    const id = markOf(event.target)
    if (id && document.getSelection()?.isCollapsed !== false) look.lookAt(id, 'report')
  }
  return (
    <div
      ref={ref}
      data-report
      onPointerOver={over}
      onClick={click}
      onKeyDown={moveBetweenSigns}
      className="max-w-prose leading-relaxed break-words whitespace-pre-wrap"
    >
      {segments.map((segment) => (
        <Segment
          key={segment.start}
          segment={segment}
          activeId={segment.spans.some(({ id }) => id === activeId) ? activeId : null}
          reachableId={segment.spans.some(({ id }) => id === reachableId) ? reachableId : null}
          look={look}
        />
      ))}
    </div>
  )
}

const markOf = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-mark]')?.dataset.mark : undefined

type SegmentProps = Marked & {
  segment: CoveredSegment<ReportMark>
  reachableId: string | null
}

const Segment = memo(function Segment({ segment, activeId, reachableId, look }: SegmentProps) {
  const { text, spans, start } = segment
  const sign = (mark: ReportMark) => (
    <Sign key={mark.id} mark={mark} isReachable={mark.id === reachableId} look={look} />
  )
  return spans.reduceRight<ReactNode>(
    (inner, mark, depth) => (
      <mark
        data-mark={mark.id}
        data-active={mark.id === activeId || undefined}
        style={{ paddingBottom: `${(spans.length - 1 - depth) * 3}px` }}
        className={classNames('box-decoration-clone', styleOf(mark, activeId))}
      >
        {mark.start === start ? sign(mark) : null}
        {inner}
      </mark>
    ),
    text,
  )
})

/** Over the words of the quote that is looked at, the marks inside it step back. */
function styleOf(mark: ReportMark, activeId: string | null): string {
  const { mark: quiet, active } = markLook[mark.part]
  if (activeId === null) return `${quiet} text-ink`
  return mark.id === activeId ? active : `${quiet} bg-transparent text-inherit`
}

type SignProps = { mark: ReportMark; isReachable: boolean; look: Look }

function Sign({ mark, isReachable, look }: SignProps) {
  return (
    <button
      type="button"
      data-sign={mark.sign}
      tabIndex={isReachable ? 0 : -1}
      aria-label={`${mark.name}: go to its entry`}
      onClick={(event) => {
        event.stopPropagation()
        look.go(mark.id, 'environment')
      }}
      onFocus={() => look.lookAt(mark.id, 'report')}
      className={classNames('mr-1 align-[0.1em] before:content-[attr(data-sign)]', markLook[mark.part].sign)}
    />
  )
}

const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** One stop of the Tab key for all signs; the arrow keys go from sign to sign. */
function moveBetweenSigns(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key]
  if (step === undefined || !(event.target instanceof HTMLButtonElement)) return
  const signs = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button[data-sign]')]
  const next = signs[signs.indexOf(event.target) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
