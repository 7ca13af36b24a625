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
      <ol className={lineStyle}>
        <Step href={`/graphs/${graph.id}`} name={graph.version} />
        <Steps graphId={graph.id} path={shortest ?? []} />
        <li className="wrap-anywhere text-muted">{label}</li>
      </ol>
      {others.length > 0 ? (
        <details>
          <summary className="w-fit cursor-pointer font-medium text-accent">
            {formatCount(pathCount - 1)} more {pathCount === 2 ? 'way' : 'ways'} down to it
          </summary>
          <ul className="mt-1.5 grid gap-1.5">
            {others.map((path) => (
              <li key={path.map(({ id }) => id).join(' ')} className="border-l-2 border-line pl-2">
                <ol className={lineStyle}>
                  <Steps graphId={graph.id} path={path} />
                </ol>
              </li>
            ))}
            {unlisted > 0 ? <li className="text-muted">and {formatCount(unlisted)} as long or longer</li> : null}
          </ul>
        </details>
      ) : null}
    </nav>
  )
}

const lineStyle = 'flex flex-wrap items-center gap-1 [&_svg]:size-3 [&_svg]:text-muted'

const Steps = ({ graphId, path }: { graphId: number; path: readonly ConceptRef[] }) =>
  path.map(({ id, label }) => <Step key={id} href={conceptPath(graphId, id)} name={label} />)

const Step = ({ href, name }: { href: string; name: string }) => (
  <li className="flex items-center gap-1">
    <TextLink href={href}>{name}</TextLink>
    <ChevronRight aria-hidden />
  </li>
)
