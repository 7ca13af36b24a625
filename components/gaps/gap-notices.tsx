// What must be known before the worklist is read: whose word it rests on, what waits, what it cannot show.
import { SimulatedNotice } from '@/components/rounds/simulated-notice'
import { formatCount } from '@/components/plots/number-text'
import { ButtonLink } from '@/components/ui/button-link'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { AddedGapEdges, GapPage } from '@/lib/core/domain/gap'

type GapNoticesProps = { page: GapPage; isSimulated: boolean; added: AddedGapEdges | null }

export function GapNotices({ page: { basis, trees, unmappedTurns }, isSimulated, added }: GapNoticesProps) {
  const isWaiting = basis.basedOn !== basis.active && basis.basedOn !== added?.version
  return (
    <div className="mb-4 grid gap-3 empty:hidden">
      {added ? <AddedNotice added={added} /> : null}
      {isWaiting ? (
        <Notice
          title={`${basis.basedOn} waits to be made active`}
          actions={<ButtonLink href="/graphs">Go to the versions</ButtonLink>}
        >
          It adds edges to {basis.active}, under which the gaps below were found. New edges are added to it.
        </Notice>
      ) : null}
      {isSimulated && trees.simulated > 0 ? (
        <SimulatedNotice>Reviews by simulated readers are in, of {formatCount(trees.simulated)} trees.</SimulatedNotice>
      ) : null}
      {unmappedTurns > 0 ? (
        <Notice>
          {formatCount(unmappedTurns)} more accepted {unmappedTurns === 1 ? 'turn moves' : 'turns move'} a belief on
          terms that link to no concept. <TextLink href="/terms">Link them</TextLink> to see their pairs here.
        </Notice>
      ) : null}
    </div>
  )
}

function AddedNotice({ added: { version, edges, isActive } }: { added: AddedGapEdges }) {
  const next = isActive ? (
    <ButtonLink href="/scores">Score anew</ButtonLink>
  ) : (
    <ButtonLink href="/graphs">Go to the versions</ButtonLink>
  )
  return (
    <Notice tone="good" title={`${version} is stored`} actions={next}>
      It has {edges} {edges === 1 ? 'edge' : 'edges'} more.{' '}
      {isActive
        ? 'It is active; scores made before stay as they are until trees are scored anew.'
        : 'Scores do not change before it is made active.'}
    </Notice>
  )
}
