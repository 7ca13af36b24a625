// What someone sees who opens a page their role has no right to.
import { ButtonLink } from '@/components/ui/button-link'
import { Notice } from '@/components/ui/notice'
import { PageFrame } from '@/components/ui/page-frame'
import { PageHeader } from '@/components/ui/page-header'
import { roleName } from '@/components/shell/role-name'
import { can, type Right } from '@/lib/core/domain/policy'
import { type Role, roleSchema } from '@/lib/core/domain/user'

export function NotAllowed({ role, right }: { role: Role; right: Right }) {
  const allowed = roleSchema.options.filter((candidate) => can(candidate, right)).map((name) => roleName[name])
  return (
    <PageFrame>
      <PageHeader title="Not allowed for your role" />
      <Notice tone="warn" actions={<ButtonLink href="/">Go to your start page</ButtonLink>}>
        This page is for {allowed.join(' and ').toLowerCase()} accounts; you are signed in as{' '}
        {roleName[role].toLowerCase()}. An administrator can change roles.
      </Notice>
    </PageFrame>
  )
}
