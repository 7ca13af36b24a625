// Trees submitted on each of the last days, as bars whose figures stand in a list for those who do not see them.
import { classNames } from '@/components/ui/class-names'
import type { OwnPace } from '@/lib/core/domain/own-review'

const dayName = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })

export function DayBars({ days }: { days: OwnPace['days'] }) {
  const most = Math.max(1, ...days.map((day) => day.submittedTrees))
  const [first, last] = [days[0], days.at(-1)]
  return (
    <figure className="grid gap-1">
      <figcaption className="flex justify-between text-xs text-muted">
        <span>Trees submitted a day</span>
        <span className="tabular-nums">highest: {Math.max(0, ...days.map((day) => day.submittedTrees))}</span>
      </figcaption>
      <ul className="flex h-24 items-end gap-px border-b border-line-strong">
        {days.map(({ day, submittedTrees }) => (
          <li key={day} title={dayText(day, submittedTrees)} className="flex h-full flex-1 items-end">
            <span className="sr-only">{dayText(day, submittedTrees)}</span>
            <span
              aria-hidden
              style={{ height: `${(submittedTrees / most) * 100}%` }}
              className={classNames(
                'w-full rounded-t-xs',
                submittedTrees > 0 ? 'min-h-0.5 bg-accent' : 'bg-transparent',
              )}
            />
          </li>
        ))}
      </ul>
      <p aria-hidden className="flex justify-between text-xs text-muted tabular-nums">
        <span>{first ? dayName.format(new Date(first.day)) : null}</span>
        <span>{last ? `today, ${dayName.format(new Date(last.day))}` : null}</span>
      </p>
    </figure>
  )
}

const dayText = (day: string, trees: number) =>
  `${dayName.format(new Date(day))}: ${trees} ${trees === 1 ? 'tree' : 'trees'}`
