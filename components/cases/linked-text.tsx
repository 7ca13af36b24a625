// A text with the findings that were read from it marked where they stand: present with a plus, absent with a minus and a dashed line.
import { Minus, Plus } from 'lucide-react'
import { Fragment } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { Polarity } from '@/lib/core/domain/finding'
import { segmentText } from '@/lib/core/domain/text-segments'
import type { LinkHow } from '@/lib/core/domain/text-span'

export type MarkedSpan = { start: number; end: number; label: string; polarity: Polarity; how: LinkHow }

type LinkedTextProps = { text: string; links: readonly MarkedSpan[]; className?: string }

export function LinkedText({ text, links, className }: LinkedTextProps) {
  return (
    <span className={classNames('whitespace-pre-wrap', className)}>
      {segmentText(text, links).map((segment) =>
        segment.link ? (
          <Mark key={segment.start} text={segment.text} link={segment.link} />
        ) : (
          <Fragment key={segment.start}>{segment.text}</Fragment>
        ),
      )}
    </span>
  )
}

function Mark({ text, link }: { text: string; link: MarkedSpan }) {
  const isPresent = link.polarity === 'present'
  const Icon = isPresent ? Plus : Minus
  return (
    <mark
      title={`${link.label}, ${link.polarity}; ${waysOfReading[link.how]}`}
      className={classNames(
        'rounded-sm border-b-2 px-0.5 text-ink',
        isPresent ? 'border-accent bg-accent-soft' : 'border-dashed border-line-strong bg-sunken',
      )}
    >
      <Icon aria-hidden strokeWidth={3} className="mr-0.5 inline size-3 align-baseline" />
      {text}
      <span className="sr-only"> ({link.polarity})</span>
    </mark>
  )
}

export const waysOfReading: Record<LinkHow, string> = {
  choice: 'what a person chose for the wording',
  label: 'the label of the concept',
  synonym: 'a synonym',
  plural: 'another number',
  spelling: 'another spelling',
  direction: 'another word for raised or lowered',
  'word-order': 'another order of words',
  abbreviation: 'an abbreviation the text explains',
  'lab-value': 'a result against its range or by a word',
}
