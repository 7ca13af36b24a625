// A concept by label and id; where its graph is known, it leads to its page.
import { TextLink } from '@/components/ui/text-link'
import { conceptPath } from '@/lib/client/graphs'

export function ConceptName({ graphId, id, label }: { graphId: number | null; id: string; label: string | null }) {
  return (
    <>
      {graphId === null ? (
        <span className="font-medium">{label ?? id}</span>
      ) : (
        <TextLink href={conceptPath(graphId, id)}>{label ?? id}</TextLink>
      )}{' '}
      <code className="text-xs text-muted">{id}</code>
    </>
  )
}
