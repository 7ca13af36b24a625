// create-user: an account, with its password printed once.
import { createUserSchema, roleSchema } from '@/lib/core/domain/user'
import { parseInput } from '@/lib/server/parse-input'
import { createUser } from '@/lib/server/users/create-user'
import type { Command } from '../command-line/command'
import { withDatabase } from '../command-line/with-database'

export const command: Command = {
  summary: 'Creates an account and prints its password once',
  options: {
    email: { value: 'ADDRESS', help: 'what the person signs in with', required: true },
    name: { value: 'NAME', help: 'shown to other staff, never in exports', required: true },
    role: { value: 'ROLE', help: roleSchema.options.join(', '), required: true },
  },
  run: async ({ args, reporter }) => {
    const [email, name, role] = [args.text('email'), args.text('name'), args.choice('role', roleSchema.options)]
    const input = parseInput(createUserSchema, { email, name, role })
    const { user, password } = await withDatabase((ctx) => createUser(ctx, input))
    reporter.note(`${user.email} may sign in as ${user.role}; the password below is shown this once`)
    process.stdout.write(`${password}\n`)
  },
}
