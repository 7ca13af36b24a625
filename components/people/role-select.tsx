// A choice among the four roles, with what each may do.
'use client'
import { roleName } from '@/components/shell/role-name'
import { Select } from '@/components/ui/select'
import { type Role, roleSchema } from '@/lib/core/domain/user'

const duties: Record<Role, string> = {
  physician: 'reviews trees',
  adjudicator: 'reviews trees and settles disagreements',
  researcher: 'imports, synthesizes, opens rounds, calibrates, releases',
  admin: 'does what researchers do, and manages people',
}
const options = roleSchema.options.map((value) => ({ value, label: roleName[value] }))

type RoleSelectProps = { value: Role; onChange: (role: Role) => void; isDisabled?: boolean }

export const RoleSelect = ({ value, onChange, isDisabled }: RoleSelectProps) => (
  <Select
    label="Role"
    value={value}
    onChange={onChange}
    options={options}
    isDisabled={isDisabled}
    hint={`${roleName[value]}: ${duties[value]}.`}
  />
)
