// Signing out, back to the sign-in page.
'use client'
import { LogOut } from 'lucide-react'
import { signOut } from 'next-auth/react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'

export function SignOutButton() {
  const [isPending, setPending] = useState(false)
  const leave = () => {
    setPending(true)
    void signOut({ callbackUrl: '/sign-in' }).catch(() => setPending(false))
  }
  return (
    <Button variant="ghost" size="sm" icon={<LogOut aria-hidden />} isPending={isPending} onPress={leave}>
      Sign out
    </Button>
  )
}
