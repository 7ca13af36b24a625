// Says that the version being looked at is not the one in force, and which one is.
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'

export function InactiveGraphNotice({ active }: { active: { id: number; version: string } | null }) {
  if (!active) return <Notice tone="warn">No version of the graph is active.</Notice>
  return (
    <Notice>
      This version is not active. Cases link to, and trees are scored with,{' '}
      <TextLink href={`/graphs/${active.id}`}>{active.version}</TextLink>.
    </Notice>
  )
}
