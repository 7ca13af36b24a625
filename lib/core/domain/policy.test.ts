// The table of rights: who holds which, and that a refusal names the roles.
import { describe, expect, it } from 'vitest'
import { DomainError } from '../errors'
import { allow, can, type Right } from './policy'
import { roleSchema } from './user'

const holders: Record<Right, string[]> = {
  review: ['physician', 'adjudicator'],
  adjudicate: ['adjudicator'],
  'read-research': ['researcher', 'admin'],
  import: ['researcher', 'admin'],
  synthesize: ['researcher', 'admin'],
  score: ['researcher', 'admin'],
  'manage-rounds': ['researcher', 'admin'],
  calibrate: ['researcher', 'admin'],
  release: ['researcher', 'admin'],
  audit: ['researcher', 'admin'],
  link: ['researcher', 'admin'],
  evaluate: ['researcher', 'admin'],
  'control-runs': ['researcher', 'admin'],
  'manage-models': ['admin'],
  'edit-graph': ['researcher', 'admin'],
  'manage-people': ['admin'],
}
const rows = Object.entries(holders).flatMap(([right, roles]) =>
  roleSchema.options.map((role) => ({ right: right as Right, role, isHeld: roles.includes(role) })),
)

describe('policy', () => {
  it.each(rows)('$role and $right: $isHeld', ({ right, role, isHeld }) => {
    expect(can(role, right)).toBe(isHeld)
    const ask = () => allow({ id: 1, role, name: 'x' }, right)
    if (isHeld) expect(ask).not.toThrow()
    else expect(ask).toThrow(DomainError)
  })

  it('says which roles may', () => {
    expect(() => allow({ id: 1, role: 'physician', name: 'x' }, 'manage-people')).toThrow(
      'This needs one of the roles admin; yours is physician.',
    )
  })

  it('keeps reviewing and research apart: nobody may do both', () => {
    for (const role of roleSchema.options) expect(can(role, 'review') && can(role, 'read-research')).toBe(false)
  })
})
