// How the roles are called on screen.
import type { Role } from '@/lib/core/domain/user'

export const roleName: Record<Role, string> = {
  physician: 'Physician',
  adjudicator: 'Adjudicator',
  researcher: 'Researcher',
  admin: 'Administrator',
}
