// An address that leads nowhere.
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'

export default function NotFound() {
  return (
    <main className="mx-auto max-w-xl p-6 pt-24">
      <EmptyState title="There is nothing at this address" actions={<ButtonLink href="/">Go to the start</ButtonLink>}>
        <h1 className="sr-only">Not found</h1>
        The page was moved, or it belongs to someone else.
      </EmptyState>
    </main>
  )
}
