// The first cell of a row behind a number: where in which tree it is, and of what kind the tree is.
import { TextLink } from '@/components/ui/text-link'

type TreePlaceProps = {
  row: { treeId: number; caseTitle: string; specialty: string; teacher: string }
  turnId: string
  /** Said before the turn, `to` a leaf. */
  to?: 'to '
  /** Said after the teacher. */
  more?: string
}

export const TreePlace = ({ row, turnId, to, more }: TreePlaceProps) => (
  <>
    <TextLink href={`/trees/${row.treeId}?turn=${encodeURIComponent(turnId)}`}>
      {row.caseTitle}, {to}
      {turnId}
    </TextLink>
    <span className="block text-xs font-normal text-muted">
      {[row.specialty, row.teacher, more].filter((part) => part !== undefined).join(', ')}
    </span>
  </>
)
