// The branches of a tree that ended early, each with its reason and the way to its turn.
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import type { TreeDefect } from '@/lib/core/domain/tree'
import { defectWords } from './defect-words'

type TreeDefectsProps = { defects: readonly TreeDefect[]; onShow: (turnId: string) => void }

export function TreeDefects({ defects, onShow }: TreeDefectsProps) {
  if (defects.length === 0) return null
  return (
    <Section
      title={`Branches that ended early (${defects.length})`}
      description="What stands before is kept; the branch has no turn after it."
    >
      <ul aria-label="Branches that ended early" className="grid gap-1.5">
        {defects.map(({ turnId, kind, detail }, index) => (
          <li
            key={`${turnId} ${index}`}
            className="flex flex-wrap items-start gap-2 rounded-md border border-line bg-surface px-3 py-2"
          >
            <Badge tone="warn">{kind}</Badge>
            <div className="min-w-0 flex-1">
              <p>
                After turn <code className="text-xs">{turnId}</code>: {defectWords(kind)}.
              </p>
              <p className="text-xs break-words text-muted">{detail}</p>
            </div>
            <Button size="sm" aria-label={`Show turn ${turnId}`} onPress={() => onShow(turnId)}>
              Show the turn
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
