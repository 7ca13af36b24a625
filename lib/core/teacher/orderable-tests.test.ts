import { expect, test } from 'vitest'
import { environmentView } from './environment-view'
import { smallCase, smallGraph } from './fixtures/small-clinic'
import { orderableTests } from './orderable-tests'

const found = orderableTests(smallGraph, environmentView(smallCase))
const names = (isOnMenu: boolean) => found.filter((entry) => entry.isOnMenu === isOnMenu).map(({ name }) => name)

test('menu tests by the name that the graph knows, unknown ones too', () => {
  expect(names(true)).toEqual([
    'Acetylcholine receptor antibodies',
    'Repetitive nerve stimulation',
    'Ice pack test',
    'Botulinum toxin assay',
    'MRI of the brain',
    'Serum rhubarb',
  ])
  expect(found.find(({ name }) => name === 'Serum rhubarb')?.findings).toHaveLength(0)
})

test('off the menu only tests that it lacks under any name', () => {
  expect(names(false)).toEqual([
    'Voltage-gated calcium channel antibodies',
    'Lumbar puncture',
    'Mitochondrial DNA analysis',
    'Serum lipase',
    'Abdominal ultrasound',
    'Serum calcium',
    'Radiograph of the ribs',
  ])
})
