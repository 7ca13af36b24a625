// What the marks in the report mean.
import { classNames } from '@/components/ui/class-names'
import { markLook } from './mark-look'
import type { MarkPart, ReportMark } from './report-marks'

const parts: { part: MarkPart; sign: string; name: string }[] = [
  { part: 'passage', sign: 'P', name: 'passage of the observation' },
  { part: 'result', sign: 'T', name: 'result of a test' },
  { part: 'diagnosis', sign: 'D', name: 'diagnosis' },
  { part: 'problem', sign: '!', name: 'words of a problem' },
]

export function MarkLegend({ marks }: { marks: readonly ReportMark[] }) {
  const used = parts.filter(({ part }) => marks.some((mark) => mark.part === part))
  if (used.length === 0) return null
  return (
    <ul aria-label="Marks" className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      {used.map(({ part, sign, name }) => (
        <li key={part} className="flex items-center gap-1.5">
          <span aria-hidden className={classNames(markLook[part].sign, 'cursor-default')}>
            {sign}
          </span>
          <span className={classNames('px-0.5 text-ink', markLook[part].mark)}>{name}</span>
        </li>
      ))}
    </ul>
  )
}
