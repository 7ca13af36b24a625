// The way to a trajectory: its tree, at its last turn.
import { TextLink } from '@/components/ui/text-link'

type TrajectoryLinkProps = { treeId: number; leafId: string; caseTitle: string }

export const TrajectoryLink = ({ treeId, leafId, caseTitle }: TrajectoryLinkProps) => (
  <TextLink href={`/trees/${treeId}?turn=${encodeURIComponent(leafId)}`}>
    {caseTitle}, {leafId}
  </TextLink>
)
