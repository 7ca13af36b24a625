// What a run was asked to do: who plays, under which graph, with which options.
import { formatCount } from '@/components/plots/number-text'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { TextLink } from '@/components/ui/text-link'
import { TimeText } from '@/components/ui/time-text'
import type { RunDetail } from '@/lib/core/domain/run'
import { whoPlays } from './run-words'

/** More values than this are counted. */
const LISTED = 6
/** Said elsewhere on the page. */
const elsewhere = new Set(['teacher', 'modelId', 'judgeModelId', 'budget', 'caseIds', 'reportIds', 'name'])

export function RunSettings({ run }: { run: RunDetail }) {
  const { judge, graph, evaluationId, createdBy, createdAt, finishedAt } = run
  const facts = [
    { term: 'Teacher', value: whoPlays(run) },
    judge && { term: 'Judge', value: judge },
    graph && { term: 'Graph', value: graph },
    evaluationId && {
      term: 'Evaluation',
      value: <TextLink href={`/evaluations/${evaluationId}`}>Evaluation {evaluationId}</TextLink>,
    },
    { term: 'Asked for by', value: createdBy ?? 'the command line' },
    { term: 'Started', value: <TimeText iso={createdAt} /> },
    finishedAt && { term: 'Ended', value: <TimeText iso={finishedAt} /> },
  ].filter((fact) => fact !== null && fact !== 0 && fact !== '')
  return (
    <Card title="Settings">
      <DescriptionList items={[...facts, ...optionFacts(run.options, run.model !== null)]} />
    </Card>
  )
}

/** A model has no persona: those are the built-in teacher's. */
function optionFacts(options: RunDetail['options'], isModel: boolean): { term: string; value: string }[] {
  return Object.entries(options).flatMap(([name, value]) => {
    const text = elsewhere.has(name) || (isModel && name === 'persona') ? '' : optionText(value)
    return text === '' ? [] : [{ term: wordsOf(name), value: text }]
  })
}

/** `treesPerCase` → `Trees per case`. */
function wordsOf(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function optionText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value))
    return value.length > LISTED ? `${formatCount(value.length)} chosen` : value.map(optionText).join(', ')
  if (typeof value !== 'object') return String(value)
  const parts = Object.entries(value).map(([name, inner]) => [name, optionText(inner)] as const)
  return parts.flatMap(([name, text]) => (text === '' ? [] : [`${wordsOf(name).toLowerCase()} ${text}`])).join(', ')
}
