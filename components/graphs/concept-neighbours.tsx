// What stands directly above or below a concept in its hierarchy, a page at a time.
'use client'
import { useQuery } from '@tanstack/react-query'
import { formatCount } from '@/components/plots/number-text'
import { Card } from '@/components/ui/card'
import { Loaded } from '@/components/ui/loaded'
import { PageTurner } from '@/components/ui/page-turner'
import { TextLink } from '@/components/ui/text-link'
import { conceptPath, relatedQuery } from '@/lib/client/graphs'
import { useUrlFilter } from '@/lib/client/url-filter'
import type { ConceptDetail } from '@/lib/core/domain/concept-list'

const PAGE = 20
const titles = { parents: 'Directly above it', children: 'Directly below it' } as const
const none = { parents: 'Nothing: it is a top of its hierarchy.', children: 'Nothing: it is as specific as it gets.' }
const outside = 'Nothing: this version does not place it in a hierarchy.'

type ConceptNeighboursProps = { concept: ConceptDetail; relation: 'parents' | 'children'; count: number }

export function ConceptNeighbours({ concept, relation, count }: ConceptNeighboursProps) {
  const isOutside = !concept.counts.parents && !concept.counts.children
  const title = count > 0 ? `${titles[relation]} (${formatCount(count)})` : titles[relation]
  return (
    <Card title={title}>
      {count > 0 ? (
        <NeighbourList concept={concept} relation={relation} />
      ) : (
        <p className="text-muted">{isOutside ? outside : none[relation]}</p>
      )}
    </Card>
  )
}

function NeighbourList({ concept: { graph, id }, relation }: Omit<ConceptNeighboursProps, 'count'>) {
  const { search, change } = useUrlFilter()
  const cursor = search.get(relation) ?? undefined
  const query = useQuery(relatedQuery(graph.id, id, { relation, cursor, limit: PAGE }))
  return (
    <Loaded query={query} lines={3}>
      {({ items, nextCursor }) => (
        <>
          <ul className="grid gap-1">
            {items.map((item) => (
              <li key={item.id} className="flex items-baseline justify-between gap-2">
                <span className="min-w-0 wrap-anywhere">
                  <TextLink href={conceptPath(graph.id, item.id)}>{item.label}</TextLink>
                </span>
                {item.children > 0 ? (
                  <span className="text-xs whitespace-nowrap text-muted tabular-nums">
                    {formatCount(item.children)} below
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
          {cursor || nextCursor ? (
            <PageTurner
              shown={items.length}
              noun="concepts"
              isFirstPage={!cursor}
              hasNextPage={nextCursor !== null}
              isPending={query.isPlaceholderData}
              onFirst={() => change({ [relation]: undefined })}
              onNext={() => change({ [relation]: nextCursor ?? undefined })}
            />
          ) : null}
        </>
      )}
    </Loaded>
  )
}
