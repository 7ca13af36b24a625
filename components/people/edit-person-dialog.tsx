// The dialog that changes a person's role and specialties, disables the account, or resets its password.
'use client'
import { useState } from 'react'
import { SpecialtiesField } from '@/components/cases/specialties-field'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ErrorNotice } from '@/components/ui/error-notice'
import { useUpdatePerson } from '@/lib/client/people'
import type { User } from '@/lib/core/domain/user'
import { OneTimePassword } from './one-time-password'
import { RoleSelect } from './role-select'

type EditPersonDialogProps = { person: User; isSelf: boolean; onClose: () => void }

/** Administrators cannot change their own role or disable themselves, so that nobody locks the last one out. */
export function EditPersonDialog({ person, isSelf, onClose }: EditPersonDialogProps) {
  const [role, setRole] = useState(person.role)
  const [specialties, setSpecialties] = useState(person.specialties)
  const { mutate, isPending, data, error, variables } = useUpdatePerson()
  const save = () => mutate({ id: person.id, role: isSelf ? undefined : role, specialties }, { onSuccess: onClose })
  const setDisabled = (isDisabled: boolean) => mutate({ id: person.id, isDisabled }, { onSuccess: onClose })
  const footer = data?.password ? (
    <Button variant="primary" onPress={onClose}>
      Done
    </Button>
  ) : (
    <>
      <Button onPress={onClose}>Cancel</Button>
      <Button variant="primary" isPending={isPending && variables?.specialties !== undefined} onPress={save}>
        Save changes
      </Button>
    </>
  )
  return (
    <Dialog title={`Change ${person.name}`} isOpen onOpenChange={onClose} footer={footer}>
      {data?.password ? (
        <OneTimePassword email={person.email} password={data.password} />
      ) : (
        <div className="grid gap-4">
          <RoleSelect value={role} onChange={setRole} isDisabled={isSelf} />
          <SpecialtiesField
            value={specialties}
            onChange={setSpecialties}
            hint="Whose cases this person reviews, separated by commas; empty means all."
          />
          <div className="flex flex-wrap gap-2 border-t border-line pt-4">
            {person.isDemo ? null : (
              <Button isDisabled={isPending} onPress={() => mutate({ id: person.id, resetPassword: true })}>
                Reset password
              </Button>
            )}
            {person.isDisabled ? (
              <Button isDisabled={isPending} onPress={() => setDisabled(false)}>
                Enable account
              </Button>
            ) : (
              <Button variant="danger" isDisabled={isSelf || isPending} onPress={() => setDisabled(true)}>
                Disable account
              </Button>
            )}
          </div>
          <p className="text-xs text-muted">
            A disabled account cannot sign in; what it did stays.
            {isSelf ? ' You cannot change your own role or disable yourself.' : ''}
          </p>
          <ErrorNotice error={error} title="Nothing was changed" />
        </div>
      )}
    </Dialog>
  )
}
