// What a trial call told: whether the model answers, in which form, how fast, and where it thinks.
import { Check, Minus, X } from 'lucide-react'
import { formatCount } from '@/components/plots/number-text'
import { DescriptionList } from '@/components/ui/description-list'
import { Notice } from '@/components/ui/notice'
import type { FormTrial, ModelTest } from '@/lib/core/domain/model'

const formName = { 'json-schema': 'JSON by schema', 'json-object': 'any JSON object', none: 'text with JSON in it' }
const outcomeName = { taken: 'works', ignored: 'answered in another shape', refused: 'refused by the server' }
const reasoningName = {
  apart: 'in a field of its own',
  'in-text': 'in the text, between <think> marks; it is taken out there',
  none: 'not shown',
}

export function ModelTestResult({ test }: { test: ModelTest }) {
  const taken = test.trials.find(({ outcome }) => outcome === 'taken')
  if (test.problem !== null)
    return (
      <Notice tone="bad" title="It does not answer">
        {test.problem}
      </Notice>
    )
  return (
    <>
      {taken ? (
        <Notice tone="good" title="It answers">
          Answers come as {formName[taken.form]}.
        </Notice>
      ) : (
        <Notice tone="warn" title="It answers, but not as asked">
          No form of answer gave the shape that was asked for. A larger model may do, or more tokens per answer.
        </Notice>
      )}
      <DescriptionList
        items={[
          { term: 'Forms', value: <Trials trials={test.trials} /> },
          { term: 'Time', value: test.latencyMs === null ? '—' : `${formatCount(test.latencyMs)} ms` },
          { term: 'Tokens', value: tokensText(test) },
          { term: 'Thinking', value: test.reasoning === null ? '—' : reasoningName[test.reasoning] },
          {
            term: 'Answer',
            value: <code className="text-xs break-words whitespace-pre-wrap">{test.answer ?? '—'}</code>,
          },
        ]}
      />
    </>
  )
}

const icons = { taken: Check, ignored: Minus, refused: X }

const Trials = ({ trials }: { trials: readonly FormTrial[] }) => (
  <ul className="grid gap-1">
    {trials.map(({ form, outcome, detail }) => {
      const Icon = icons[outcome]
      return (
        <li key={form} className="flex gap-1.5">
          <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
          <span className="min-w-0">
            {formName[form]}: {outcomeName[outcome]}
            {detail ? <span className="block text-xs break-words text-muted">{detail}</span> : null}
          </span>
        </li>
      )
    })}
  </ul>
)

function tokensText({ promptTokens, completionTokens }: ModelTest): string {
  if (promptTokens === null || completionTokens === null) return 'not told by the server; they are estimated in runs'
  return `${formatCount(promptTokens)} asked, ${formatCount(completionTokens)} answered`
}
