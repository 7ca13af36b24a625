// The bar above every signed-in page: brand, navigation, who is signed in.
import Link from 'next/link'
import type { Role } from '@/lib/core/domain/user'
import { BrandMark } from './brand-mark'
import { MainNavigation } from './main-navigation'
import { navigationFor } from './navigation'
import { roleName } from './role-name'
import { SignOutButton } from './sign-out-button'

export function TopBar({ name, role }: { name: string; role: Role }) {
  return (
    <header className="sticky top-0 z-20 border-b border-line bg-surface">
      <a
        href="#content"
        className="sr-only z-30 rounded bg-accent text-accent-ink focus:not-sr-only focus:absolute focus:top-1 focus:left-1 focus:px-3 focus:py-2"
      >
        Skip to content
      </a>
      <div className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 px-4 py-1 md:flex-nowrap">
        <Link href="/" className="flex items-center gap-2 font-semibold">
          <BrandMark className="size-6" />
          {/* Between tablet and desktop the links of the navigation need the room. */}
          <span className="md:max-xl:sr-only">MedAction</span>
        </Link>
        <MainNavigation items={navigationFor(role)} />
        <div className="ml-auto flex items-center gap-2">
          <p className="text-right text-xs leading-4">
            <span className="block max-w-40 truncate font-medium">{name}</span>
            <span className="block text-muted">{roleName[role]}</span>
          </p>
          <SignOutButton />
        </div>
      </div>
    </header>
  )
}
