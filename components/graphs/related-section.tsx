// The concepts in one relation to a concept, as a table, a page at a time.
'use client'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '@/components/ui/loaded'
import { PageTurner } from '@/components/ui/page-turner'
import { Section } from '@/components/ui/section'
import { relatedQuery } from '@/lib/client/graphs'
import { useUrlFilter } from '@/lib/client/url-filter'
import type { ConceptDetail, Relation } from '@/lib/core/domain/concept-list'
import { RelatedTable } from './related-table'

const PAGE = 25

type RelatedSectionProps = {
  concept: ConceptDetail
  relation: Relation
  count: number
  title: string
  description: string | null
  empty: string
}

export function RelatedSection({ concept, relation, count, title, description, empty }: RelatedSectionProps) {
  return (
    <Section title={title} description={description}>
      {count > 0 ? (
        <RelatedPages concept={concept} relation={relation} title={title} />
      ) : (
        <p className="text-muted">{empty}</p>
      )}
    </Section>
  )
}

type RelatedPagesProps = Pick<RelatedSectionProps, 'concept' | 'relation' | 'title'>

function RelatedPages({ concept: { graph, id }, relation, title }: RelatedPagesProps) {
  const { search, change } = useUrlFilter()
  const cursor = search.get(relation) ?? undefined
  const query = useQuery(relatedQuery(graph.id, id, { relation, cursor, limit: PAGE }))
  return (
    <Loaded query={query} lines={5}>
      {({ items, nextCursor }) => (
        <>
          <RelatedTable graphId={graph.id} relation={relation} items={items} caption={title} />
          {cursor || nextCursor ? (
            <PageTurner
              shown={items.length}
              noun={items.length === 1 ? 'row' : 'rows'}
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
