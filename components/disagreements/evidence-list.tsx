// What speaks for the suggested cause and for others, each with the way to put it right.
'use client'
import { Badge } from '@/components/ui/badge'
import { TextLink } from '@/components/ui/text-link'
import type { DisagreementDetail } from '@/lib/core/domain/disagreement'
import { causeNames, causeTones } from './cause-names'
import { evidenceWords } from './evidence-words'
import { fixLink } from './fix-link'

export function EvidenceList({ detail }: { detail: DisagreementDetail }) {
  const { evidence } = detail.disagreement.suggestion
  if (evidence.length === 0)
    return (
      <p className="text-muted">
        Neither the explanation of the score nor the readers’ words point anywhere. Read the turns below, and say what
        you find.
      </p>
    )
  return (
    <ul className="grid gap-2" aria-label="Evidence">
      {evidence.map((each) => {
        const fix = fixLink(each, detail)
        const words = evidenceWords(each)
        return (
          <li key={`${each.turn} ${words}`} className="grid gap-0.5 border-l-2 border-line pl-3">
            <p className="flex flex-wrap items-center gap-2">
              <Badge tone={causeTones[each.cause]}>{causeNames[each.cause]}</Badge>
              <span className="text-xs text-muted">
                {each.turn === null ? 'the whole path' : `turn ${each.turn}`} · weight{' '}
                {Math.round(each.weight * 100) / 100}
              </span>
            </p>
            <p>{words}</p>
            <p>
              <TextLink href={fix.href}>{fix.text}</TextLink>
            </p>
          </li>
        )
      })}
    </ul>
  )
}
