// Sign-in: password accounts, one-click demo accounts on the embedded database, and who is acting in a request.
import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { getServerSession, type NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { z } from 'zod'
import { roleSchema, type Actor, type Role } from '@/lib/core/domain/user'
import { database } from './db'
import { demoAccounts } from './users/demo-accounts'
import { env } from './env'

export type SignedIn = Actor & { id: number }

const sessionUserSchema = z.object({ id: z.coerce.number().int(), name: z.string(), role: roleSchema })
const passwordSchema = z.object({ email: z.string().max(320), password: z.string().max(1000) })
// Verified when no account matches, so that the answer takes as long and tells nothing.
let nobody: Promise<string> | undefined
const hashOfNobody = () => (nobody ??= hash(randomUUID()))

/** Whether the sign-in page offers demo accounts: on the embedded database only. */
export const isDemoOffered = () => env().MEDACTION_EMBEDDED

async function findByPassword(credentials: unknown) {
  const given = passwordSchema.safeParse(credentials)
  if (!given.success) return null
  const user = await database().user.findUnique({ where: { email: given.data.email.trim().toLowerCase() } })
  const isRight = await verify(user?.passwordHash ?? (await hashOfNobody()), given.data.password).catch(() => false)
  return user?.passwordHash && isRight && !user.disabledAt ? toSession(user) : null
}

async function findDemo(credentials: unknown) {
  const account = demoAccounts.find(
    (demo) => demo.account === (credentials as { account?: unknown } | undefined)?.account,
  )
  if (!isDemoOffered() || !account) return null
  const user = await database().user.findUnique({ where: { email: account.email } })
  return user?.isDemo && !user.disabledAt ? toSession(user) : null
}

const toSession = (user: { id: number; name: string; email: string; role: Role }) => ({
  id: String(user.id),
  name: user.name,
  email: user.email,
  role: user.role,
})

export const authOptions: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: 12 * 60 * 60 },
  pages: { signIn: '/sign-in' },
  providers: [
    CredentialsProvider({
      id: 'password',
      name: 'Password',
      credentials: { email: {}, password: {} },
      authorize: findByPassword,
    }),
    CredentialsProvider({ id: 'demo', name: 'Demo account', credentials: { account: {} }, authorize: findDemo }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { ...token, sub: user.id, role: (user as { role?: Role }).role } : token),
    session: ({ session, token }) => ({
      ...session,
      user: { id: Number(token.sub), name: token.name, role: token.role },
    }),
  },
}

/**
 * The signed-in person, or null. Role and standing are read from the database on every request, so that a changed role or a
 * disabled account takes effect at once.
 */
export async function findActor(): Promise<SignedIn | null> {
  const session = sessionUserSchema.safeParse((await getServerSession(authOptions))?.user)
  if (!session.success) return null
  const user = await database().user.findUnique({
    where: { id: session.data.id },
    select: { id: true, name: true, role: true, disabledAt: true },
  })
  return user && !user.disabledAt ? { id: user.id, name: user.name, role: user.role } : null
}

/** The signed-in person, or a redirect to the sign-in page. */
export async function requireActor(): Promise<SignedIn> {
  return (await findActor()) ?? redirect('/sign-in')
}
