// One answer of a model as it came, with what it was asked with and what it cost; what the model thought is folded.
import { formatCount } from '@/components/plots/number-text'
import { Badge } from '@/components/ui/badge'
import type { ModelCall } from '@/lib/core/domain/model-call'
import { readableAnswer } from './readable-answer'

const textStyle = 'max-h-80 overflow-auto rounded bg-sunken p-2 font-mono text-xs break-words whitespace-pre-wrap'

export function ModelCallView({ call }: { call: ModelCall }) {
  const { key, model, prompt, parameters, content, reasoning, finishReason } = call
  return (
    <article className="grid gap-1.5 rounded-md border border-line px-2.5 py-2">
      <header className="flex flex-wrap items-center gap-2">
        <Badge>{prompt}</Badge>
        <code className="text-xs break-all">{key}</code>
        {key.endsWith('#repair') ? <Badge tone="warn">asked again</Badge> : null}
        {finishReason && finishReason !== 'stop' ? <Badge tone="warn">{finishReason}</Badge> : null}
      </header>
      <p className="text-xs text-muted tabular-nums">
        {model} · {formatCount(call.promptTokens)} tokens read, {formatCount(call.completionTokens)} written ·{' '}
        {dollars.format(call.costUsd)} · {formatCount(call.latencyMs)} ms
        {call.attempts > 1 ? ` · ${call.attempts} requests` : ''}
      </p>
      {reasoning ? (
        <details>
          <summary className="cursor-pointer text-xs font-medium">
            What the model thought ({formatCount(reasoning.length)} characters)
          </summary>
          <pre tabIndex={0} aria-label="What the model thought" role="region" className={textStyle}>
            {reasoning}
          </pre>
        </details>
      ) : null}
      <pre tabIndex={0} aria-label={`Answer ${key}`} role="region" className={textStyle}>
        {readableAnswer(content)}
      </pre>
      <details>
        <summary className="cursor-pointer text-xs text-muted">Parameters</summary>
        <pre className={textStyle}>{JSON.stringify(parameters, null, 2)}</pre>
      </details>
    </article>
  )
}

const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 6 })
