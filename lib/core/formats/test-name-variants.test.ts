import { describe, expect, it } from 'vitest'
import { normalise } from '../graph/normalise'
import { testNameVariants } from './test-name-variants'

const namesLike = (name: string) => [name, ...testNameVariants(name)].map(normalise).sort()

describe('testNameVariants', () => {
  it.each(['CBC', 'Chest CT', 'MRI Brain', 'X-ray of the Right Hand', 'EKG', 'Neck Exam', 'Spinal tap', 'BMP'])(
    'every other name of %s has the same names',
    (name) => {
      const names = namesLike(name)
      expect(names.length).toBeGreaterThan(1)
      for (const variant of testNameVariants(name)) expect(namesLike(variant)).toEqual(names)
    },
  )

  it.each(['Head CT or MRI', 'Skin Biopsy', 'CT', 'Doppler of the Direct Veins'])(
    'knows no other name of %s',
    (name) => {
      expect(testNameVariants(name)).toEqual([])
    },
  )
})
