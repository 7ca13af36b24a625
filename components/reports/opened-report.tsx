// The two panes, and what goes between them: which mark is looked at, which version is shown, what is being corrected.
'use client'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { positiveInteger, useUrlFilter } from '@/lib/client/url-filter'
import type { ReportDetail } from '@/lib/core/domain/report'
import type { TextSpan } from '@/lib/core/domain/text-span'
import { CorrectionPane } from './correction-pane'
import { DraftPane } from './draft-pane'
import { editedMarks } from './edited-marks'
import { NoDraft } from './no-draft'
import { paneStyle } from './pane-style'
import { quoteFinder } from './quote-finder'
import { ReportHeader } from './report-header'
import { MarkLegend } from './mark-legend'
import { marksOf, PROBLEM_ID, problemMark } from './report-marks'
import { ReportText } from './report-text'
import { SelectionBar, type TakeTarget } from './selection-bar'
import { takeWords } from './take-words'
import { useCorrection } from './use-correction'
import { useMarked } from './use-marked'
import { useSelectedSpan } from './use-selected-span'

type OpenedReportProps = { detail: ReportDetail; actorId: number }

export function OpenedReport({ detail, actorId }: OpenedReportProps) {
  const { text, draftList } = detail
  const { search, replace } = useUrlFilter()
  const newest = draftList[0] ?? null
  const draft = draftList.find(({ id }) => id === positiveInteger(search.get('draft'))) ?? newest
  const correction = useCorrection(detail.id, actorId)
  const marked = useMarked()
  const [problemPlace, setProblemPlace] = useState<TextSpan | null>(null)
  const [target, setTarget] = useState<TakeTarget | null>(null)
  const reportBox = useRef<HTMLDivElement>(null)
  const find = useMemo(() => quoteFinder(text), [text])
  const shown = useDeferredValue(correction.edited)
  const marks = useMemo(() => {
    const own = shown ? editedMarks(shown, find) : draft ? marksOf(draft.environment) : []
    return problemPlace ? [...own, problemMark(problemPlace)] : own
  }, [shown, draft, problemPlace, find])
  const isCorrecting = correction.edited !== null
  const selected = useSelectedSpan(reportBox, text, isCorrecting)
  const showWords = (place: TextSpan) => {
    setProblemPlace(place)
    marked.look.go(PROBLEM_ID, 'report')
  }
  const select = (draftId: number) => {
    setProblemPlace(null)
    replace({ draft: draftId === newest?.id ? undefined : draftId })
  }
  return (
    <main className={paneStyle.frame}>
      <ReportHeader detail={detail} draft={draft} newest={newest} correction={correction} onSelect={select} />
      <div className={paneStyle.panes}>
        <section aria-label="Report" data-pane tabIndex={0} className={paneStyle.report}>
          <div className="p-4">
            <MarkLegend marks={marks} />
            <ReportText ref={reportBox} text={text} marks={marks} marked={marked} />
          </div>
          {correction.edited ? (
            <SelectionBar
              {...{ text, target }}
              span={selected.span}
              onTake={(taking, words) => {
                takeWords(taking, words, correction)
                selected.clear()
              }}
            />
          ) : null}
        </section>
        <section aria-label="Environment" data-pane tabIndex={0} className={paneStyle.environment}>
          <div className="grid gap-4 p-4">
            {correction.edited ? (
              <CorrectionPane
                {...{ detail, correction, find, marked, showWords }}
                edited={correction.edited}
                onTarget={setTarget}
                onStored={() => select(0)}
              />
            ) : draft ? (
              <DraftPane {...{ detail, draft, find, marked, showWords }} onSelect={select} />
            ) : (
              <NoDraft report={detail} />
            )}
          </div>
        </section>
      </div>
    </main>
  )
}
