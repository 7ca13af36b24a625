// Every problem of a draft, plainly: what, where, the words, what became of it, and the way there.
'use client'
import { useState } from 'react'
import { formatCount } from '@/components/plots/number-text'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import type { DraftProblem, Environment } from '@/lib/core/domain/report'
import type { TextSpan } from '@/lib/core/domain/text-span'
import { EnvironmentSection } from './environment-section'
import { actionLook, byUrgency, placeName, problemName } from './problem-words'

type DraftProblemsProps = {
  problems: readonly DraftProblem[]
  environment: Environment
  placeOf: (words: string) => TextSpan | null
  /** Goes to these words in the report, or to the test of this number. */
  onShowWords: (place: TextSpan) => void
  onShowTest: (index: number) => void
}

const SHOWN = 8

export function DraftProblems({ problems, ...rest }: DraftProblemsProps) {
  const [isWhole, showWhole] = useState(false)
  if (problems.length === 0) return null
  const sorted = byUrgency(problems)
  const shown = isWhole ? sorted : sorted.slice(0, SHOWN)
  return (
    <EnvironmentSection title={`Problems (${formatCount(problems.length)})`}>
      <ul className="grid gap-1.5 px-2">
        {shown.map((problem, index) => (
          <Problem key={`${index} ${problem.text}`} problem={problem} {...rest} />
        ))}
      </ul>
      {sorted.length > SHOWN ? (
        <div className="px-2">
          <Button size="sm" onPress={() => showWhole(!isWhole)}>
            {isWhole ? 'Show fewer' : `Show all ${formatCount(sorted.length)}`}
          </Button>
        </div>
      ) : null}
    </EnvironmentSection>
  )
}

type ProblemProps = Omit<DraftProblemsProps, 'problems'> & { problem: DraftProblem }

function Problem({ problem, environment, placeOf, onShowWords, onShowTest }: ProblemProps) {
  const { kind, place, text, action, detail } = problem
  const { tone, meaning } = actionLook[action]
  const test = place === 'menu' ? environment.menu.findIndex((entry) => entry.test === text) : -1
  const words = text === '' || kind === 'not-quoted' ? null : placeOf(text)
  return (
    <li className="grid gap-1 rounded-md border border-line bg-surface px-2 py-1.5">
      <div className="flex flex-wrap items-center gap-2">
        <Badge tone={tone} title={meaning}>
          {action}
        </Badge>
        <span className="font-medium">{problemName[kind]}</span>
        <span className="text-xs text-muted">{placeName[place]}</span>
      </div>
      {text ? <q className="break-words">{text}</q> : null}
      <p className="text-muted">{detail}</p>
      {test >= 0 || words ? (
        <div className="flex flex-wrap gap-2">
          {test >= 0 ? (
            <Button size="sm" onPress={() => onShowTest(test)}>
              Go to test {test + 1}
            </Button>
          ) : null}
          {words ? (
            <Button size="sm" onPress={() => onShowWords(words)}>
              Show in the report
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  )
}
