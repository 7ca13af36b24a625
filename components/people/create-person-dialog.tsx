// The dialog that adds a person and shows the password made for them.
'use client'
import { useState } from 'react'
import { SpecialtiesField } from '@/components/cases/specialties-field'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Field } from '@/components/ui/field'
import { useCreatePerson } from '@/lib/client/people'
import { type CreateUser, createUserSchema } from '@/lib/core/domain/user'
import { OneTimePassword } from './one-time-password'
import { RoleSelect } from './role-select'

export function CreatePersonDialog({ onClose }: { onClose: () => void }) {
  const [person, setPerson] = useState<CreateUser>({ email: '', name: '', role: 'physician', specialties: [] })
  const { mutate, isPending, data, error } = useCreatePerson()
  const isValid = createUserSchema.safeParse(person).success
  const footer = data ? (
    <Button variant="primary" onPress={onClose}>
      Done
    </Button>
  ) : (
    <>
      <Button onPress={onClose}>Cancel</Button>
      <Button variant="primary" isDisabled={!isValid} isPending={isPending} onPress={() => mutate(person)}>
        Add person
      </Button>
    </>
  )
  return (
    <Dialog title="Add a person" isOpen onOpenChange={onClose} footer={footer}>
      {data ? (
        <div className="grid gap-3">
          <p>{data.user.name} can sign in now.</p>
          <OneTimePassword email={data.user.email} password={data.password} />
        </div>
      ) : (
        <div className="grid gap-4">
          <Field label="Name" isRequired value={person.name} onChange={(name) => setPerson({ ...person, name })} />
          <Field
            label="Email"
            type="email"
            isRequired
            value={person.email}
            onChange={(email) => setPerson({ ...person, email })}
          />
          <RoleSelect value={person.role} onChange={(role) => setPerson({ ...person, role })} />
          <SpecialtiesField
            value={person.specialties ?? []}
            onChange={(specialties) => setPerson({ ...person, specialties })}
            hint="Whose cases this person reviews, separated by commas; empty means all."
          />
          <ErrorNotice error={error} title="The person was not added" />
        </div>
      )}
    </Dialog>
  )
}
