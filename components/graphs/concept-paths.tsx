// The ways from the top of the hierarchy down to a concept, the shortest as a breadcrumb, the others on demand.
import { ChevronRight } from 'lucide-react'
import { formatCount } from '@/components/plots/number-text'
import { TextLink } from '@/components/ui/text-link'
import { conceptPath } from '@/lib/client/graphs'
import type { ConceptDetail, ConceptRef } from '@/lib/core/domain/concept-list'

export function ConceptPaths({ concept: { graph, paths, pathCount, label } }: { concept: ConceptDetail }) {
  const [shortest, ...others] = paths
  const unlisted = pathCount - paths.length
  return (
    <nav aria-label="Place in the hierarchy" className="mb-3 grid gap-1 text-xs">
      <PathLine graph={graph} path={shortest ?? []} label={label} />
      {others.length > 0 ? (
        <details>
          <summary className="w-fit cursor-pointer font-medium text-accent">
            {formatCount(pathCount - 1)} more {pathCount === 2 ? 'way' : 'ways'} down to it
          </summary>
          <ul className="mt-1 grid gap-1">
            {others.map((path) => (
              <li key={path.map(({ id }) => id).join(' ')}>
                <PathLine graph={graph} path={path} label={label} />
              </li>
            ))}
            {unlisted > 0 ? <li className="text-muted">and {formatCount(unlisted)} longer ones</li> : null}
          </ul>
        </details>
      ) : null}
    </nav>
  )
}

type PathLineProps = { graph: ConceptDetail['graph']; path: readonly ConceptRef[]; label: string }

function PathLine({ graph, path, label }: PathLineProps) {
  return (
    <ol className="flex flex-wrap items-center gap-1 [&_svg]:size-3 [&_svg]:text-muted">
      <li className="flex items-center gap-1">
        <TextLink href={`/graphs/${graph.id}`}>{graph.version}</TextLink>
        <ChevronRight aria-hidden />
      </li>
      {path.map((step) => (
        <li key={step.id} className="flex items-center gap-1">
          <TextLink href={conceptPath(graph.id, step.id)}>{step.label}</TextLink>
          <ChevronRight aria-hidden />
        </li>
      ))}
      <li className="wrap-anywhere text-muted">{label}</li>
    </ol>
  )
}
