// The trees of one case: the newest page, with the way to the rest.
'use client'
import { useQuery } from '@tanstack/react-query'
import { TreeTable } from '@/components/trees/tree-table'
import { Loaded } from '@/components/ui/loaded'
import { TextLink } from '@/components/ui/text-link'
import { treesQuery } from '@/lib/client/trees'

const SHOWN = 20

export function CaseTrees({ caseId }: { caseId: number }) {
  const query = useQuery(treesQuery({ caseId, limit: SHOWN }))
  return (
    <Loaded query={query} lines={3}>
      {({ items, nextCursor }) => (
        <div className="grid gap-2">
          <TreeTable trees={items} empty="No trees yet. Synthesize some to see the teacher play this case." />
          {nextCursor === null ? null : <TextLink href={`/trees?caseId=${caseId}`}>All trees of this case</TextLink>}
        </div>
      )}
    </Loaded>
  )
}
