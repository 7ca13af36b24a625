// The demo's accounts, one click each.
'use client'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'

const accounts = [
  { account: 'physician', name: 'Physician' },
  { account: 'physician-2', name: 'Second physician' },
  { account: 'adjudicator', name: 'Adjudicator' },
  { account: 'researcher', name: 'Researcher' },
  { account: 'admin', name: 'Administrator' },
] as const

type DemoAccountsProps = { pending: string | null; onChoose: (account: string) => void }

export function DemoAccounts({ pending, onChoose }: DemoAccountsProps) {
  return (
    <Card title="Demo accounts" description="This server runs with demo data. Sign in with one click as:">
      <div className="grid grid-cols-2 gap-2">
        {accounts.map(({ account, name }) => (
          <Button
            key={account}
            isPending={pending === account}
            isDisabled={pending !== null && pending !== account}
            onPress={() => onChoose(account)}
          >
            {name}
          </Button>
        ))}
      </div>
    </Card>
  )
}
