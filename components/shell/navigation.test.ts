// The navigation offers exactly what a role may open.
import { describe, expect, it } from 'vitest'
import { navigationFor } from './navigation'

const labels = (role: Parameters<typeof navigationFor>[0]) => navigationFor(role).map((item) => item.label)

describe('navigationFor', () => {
  it('keeps a physician to reviews', () => expect(labels('physician')).toEqual(['Reviews']))
  it('adds adjudications for an adjudicator', () => expect(labels('adjudicator')).toEqual(['Reviews', 'Adjudications']))
  it('shows research pages, but no people, to a researcher', () => {
    expect(labels('researcher')).toEqual([
      ...['Overview', 'Cases', 'Trees', 'Scores', 'Evaluations', 'Runs', 'Graph', 'Rounds'],
      ...['Calibrations', 'Audit', 'Releases'],
    ])
  })
  it('adds people for an administrator', () => expect(labels('admin')).toContain('People'))
})
