// The head of a list of rows: what narrows it, in words, and the way back.
import { Badge } from '@/components/ui/badge'
import { PageHeader } from '@/components/ui/page-header'
import type { AuditQuery } from '@/lib/client/quality'
import { conditionWords } from './condition-words'

export function RowsHeader({ noun, query }: { noun: string; query: AuditQuery }) {
  const words = conditionWords(query)
  return (
    <PageHeader
      title={`${noun} behind a number`}
      description={words.length === 0 ? `All ${noun.toLowerCase()}.` : 'Narrowed to:'}
      badges={words.map((text) => <Badge key={text}>{text}</Badge>)}
    />
  )
}
