// The accounts: who works here in which role, and what an administrator changes of it.
'use client'
import { useQuery } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { roleName } from '@/components/shell/role-name'
import { SimulatedBadge } from '@/components/rounds/simulated-badge'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Loaded } from '@/components/ui/loaded'
import { PageHeader } from '@/components/ui/page-header'
import { TimeText } from '@/components/ui/time-text'
import { peopleQuery } from '@/lib/client/people'
import type { User } from '@/lib/core/domain/user'
import { CreatePersonDialog } from './create-person-dialog'
import { EditPersonDialog } from './edit-person-dialog'

export function PeopleList({ ownId }: { ownId: number }) {
  const query = useQuery(peopleQuery())
  const [isCreating, setIsCreating] = useState(false)
  const [edited, setEdited] = useState<User | null>(null)
  const addButton = (
    <Button variant="primary" icon={<UserPlus aria-hidden />} onPress={() => setIsCreating(true)}>
      Add person
    </Button>
  )
  return (
    <>
      <PageHeader
        title="People"
        description="Accounts and roles. Exports name reviewers by pseudonym only."
        actions={addButton}
      />
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="No people yet">Add the physicians and researchers who will work here.</EmptyState>
          ) : (
            <PeopleTable people={items} ownId={ownId} onEdit={setEdited} />
          )
        }
      </Loaded>
      {isCreating ? <CreatePersonDialog onClose={() => setIsCreating(false)} /> : null}
      {edited ? (
        <EditPersonDialog person={edited} isSelf={edited.id === ownId} onClose={() => setEdited(null)} />
      ) : null}
    </>
  )
}

type PeopleTableProps = { people: readonly User[]; ownId: number; onEdit: (person: User) => void }

function PeopleTable({ people, ownId, onEdit }: PeopleTableProps) {
  return (
    <DataTable<User>
      caption="People"
      rows={people}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          header: 'Name',
          isRowHeader: true,
          cell: (row) => (
            <>
              {row.name} {row.id === ownId ? <span className="text-xs font-normal text-muted">(you)</span> : null}
              <span className="block text-xs font-normal text-muted">{row.email}</span>
            </>
          ),
        },
        { key: 'role', header: 'Role', cell: (row) => roleName[row.role] },
        { key: 'specialties', header: 'Specialties', cell: (row) => row.specialties.join(', ') || 'all' },
        { key: 'pseudonym', header: 'Pseudonym', cell: (row) => <code className="text-xs">{row.pseudonym}</code> },
        { key: 'state', header: 'State', cell: (row) => <PersonState person={row} /> },
        {
          key: 'created',
          header: 'Added',
          className: 'hidden lg:table-cell',
          cell: (row) => <TimeText iso={row.createdAt} />,
        },
        {
          key: 'change',
          header: 'Change',
          align: 'end',
          cell: (row) =>
            row.isSimulated ? null : (
              <Button size="sm" aria-label={`Change ${row.name}`} onPress={() => onEdit(row)}>
                Change
              </Button>
            ),
        },
      ]}
    />
  )
}

function PersonState({ person }: { person: User }) {
  return (
    <span className="flex flex-wrap gap-1">
      {person.isDisabled ? <Badge tone="bad">disabled</Badge> : <Badge tone="good">active</Badge>}
      {person.isDemo ? <Badge>demo</Badge> : null}
      {person.isSimulated ? <SimulatedBadge /> : null}
    </span>
  )
}
