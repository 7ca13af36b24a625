// The demo accounts of the embedded database: one per role and a second physician. They have no password.
import type { Role } from '@/lib/core/domain/user'

export type DemoAccount = { account: string; email: string; name: string; role: Role }

export const demoAccounts: readonly DemoAccount[] = [
  { account: 'physician', email: 'physician@demo.invalid', name: 'Dr Ada Demo', role: 'physician' },
  { account: 'physician-2', email: 'physician-2@demo.invalid', name: 'Dr Ben Demo', role: 'physician' },
  { account: 'adjudicator', email: 'adjudicator@demo.invalid', name: 'Dr Cleo Demo', role: 'adjudicator' },
  { account: 'researcher', email: 'researcher@demo.invalid', name: 'Remi Demo', role: 'researcher' },
  { account: 'admin', email: 'admin@demo.invalid', name: 'Alex Demo', role: 'admin' },
]
