// What a graph version was made from, with licence and reference as each source wants them shown, and who says how many of its edges.
import { formatCount } from '@/components/plots/number-text'
import { Card } from '@/components/ui/card'
import type { GraphSource } from '@/lib/core/domain/graph'
import { VERDICTS_SOURCE } from '@/lib/core/domain/graph'
import type { GraphCounts } from '@/lib/core/domain/graph-list'

type GraphSourcesProps = { sources: readonly GraphSource[]; edgeSources: GraphCounts['edgeSources'] }

export function GraphSources({ sources, edgeSources }: GraphSourcesProps) {
  return (
    <Card title="Sources and licences">
      {sources.length === 0 ? (
        <p className="text-muted">Its file names no source.</p>
      ) : (
        <ul className="grid gap-3">
          {sources.map((source) => (
            <SourceItem key={`${source.name} ${source.release}`} source={source} />
          ))}
        </ul>
      )}
      <h3 className="mt-4 mb-1.5 text-xs text-muted">Edges by who says so</h3>
      <ul className="grid gap-1">
        {edgeSources.map(({ source, edges }) => (
          <li key={source ?? ''} className="flex items-baseline justify-between gap-3">
            <span className="min-w-0 break-words">{sourceText(source)}</span>
            <span className="tabular-nums">{formatCount(edges)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export const sourceText = (source: string | null) =>
  source === null ? 'not stated' : source === VERDICTS_SOURCE ? 'physicians’ verdicts' : source

function SourceItem({ source: { name, release, licence, reference } }: { source: GraphSource }) {
  return (
    <li className="min-w-0 break-words">
      <p className="font-medium">
        {name} {release ? <span className="font-normal text-muted">{release}</span> : null}
      </p>
      <p>{licence ?? 'Licence not stated'}</p>
      {reference ? <p className="text-xs text-muted">{linked(reference)}</p> : null}
    </li>
  )
}

/** A reference that is an address can be followed. */
function linked(reference: string) {
  if (!/^https?:\/\/\S+$/.test(reference)) return reference
  return (
    <a href={reference} rel="noreferrer" className="text-accent underline decoration-1 underline-offset-2">
      {reference}
    </a>
  )
}
