// Finds the person that work is taken from or given to, by e-mail or pseudonym.
import { can } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import type { Tx } from '../db'

type Reader = { id: number; pseudonym: string }

/** Also somebody whose account is shut. `field` is named in the refusal. */
export async function findReader(tx: Tx, field: 'from' | 'to', name: string): Promise<Reader> {
  return (await find(tx, field, name)).reader
}

/** Somebody who may be given trees to review. */
export async function findActiveReader(tx: Tx, field: 'from' | 'to', name: string): Promise<Reader> {
  const { reader, isActive } = await find(tx, field, name)
  if (!isActive) throw refusal(field, `${name} reviews no trees: no physician or adjudicator with an open account.`)
  return reader
}

async function find(tx: Tx, field: string, name: string): Promise<{ reader: Reader; isActive: boolean }> {
  const found = await tx.user.findFirst({
    where: { OR: [{ email: { equals: name, mode: 'insensitive' } }, { pseudonym: name }] },
    select: { id: true, pseudonym: true, role: true, disabledAt: true, isSimulated: true },
  })
  if (!found) throw refusal(field, `Nobody here has the e-mail address or pseudonym ${name}.`)
  const { id, pseudonym, role, disabledAt, isSimulated } = found
  return { reader: { id, pseudonym }, isActive: can(role, 'review') && !disabledAt && !isSimulated }
}

const refusal = (field: string, detail: string) =>
  new DomainError('invalid-input', detail, { defects: [{ pointer: `/${field}`, detail }] })
