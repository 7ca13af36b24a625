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

  // Cases of AgentClinic that were imported with these synonyms are known again by them.
  it.each([
    ['CT Scan Thorax and Abdomen', 'CT of the Thorax and Abdomen'],
    ['Ultrasound Abdomen and Pelvis', 'Abdomen and Pelvis Ultrasound'],
    ['MRI Brain and Spinal Cord', 'MRI of the Brain and Spinal Cord'],
    ['CT Angiography Abdomen', 'CT scan of the Angiography Abdomen'],
  ])('%s goes on to be %s as well', (name, variant) => {
    expect(testNameVariants(name)).toContain(variant)
    expect(testNameVariants(name).length).toBeGreaterThanOrEqual(5)
  })

  it.each(['MRI and CT Brain', 'Brain CT and MRI', 'Chest CT with contrast'])(
    'a method beside another is no place: %s',
    (name) => {
      expect(testNameVariants(name)).toEqual([])
    },
  )
})
