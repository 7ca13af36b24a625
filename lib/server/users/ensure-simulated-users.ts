// Creates the simulated readers of the demo where they are missing; nobody can sign in as one.
import type { Role } from '@/lib/core/domain/user'
import type { Context } from '../context'
import { makePseudonym } from './make-password'

type Reader = { id: number; name: string }

export async function ensureSimulatedUsers(ctx: Context): Promise<{ readers: Reader[]; adjudicator: Reader }> {
  const ensure = (name: string, role: Role) =>
    ctx.db.user.upsert({
      where: { email: `${name.toLowerCase().replaceAll(' ', '-')}@simulated.invalid` },
      update: {},
      create: {
        email: `${name.toLowerCase().replaceAll(' ', '-')}@simulated.invalid`,
        name,
        role,
        specialties: [],
        pseudonym: makePseudonym(),
        isSimulated: true,
      },
      select: { id: true, name: true },
    })
  const readers: Reader[] = []
  // The third reads what two disagree on, too.
  for (const number of [1, 2, 3]) readers.push(await ensure(`Simulated reader ${number}`, 'physician'))
  return { readers, adjudicator: await ensure('Simulated adjudicator', 'adjudicator') }
}
