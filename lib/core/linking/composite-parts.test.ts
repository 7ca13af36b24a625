import { describe, expect, it } from 'vitest'
import { compositeParts } from './composite-parts'

describe('compositeParts', () => {
  it.each([
    ['Anemia secondary to chronic kidney disease, stage 3', ['Anemia', 'chronic kidney disease', 'stage 3']],
    ['Takotsubo cardiomyopathy (TCM) due to an ischemic stroke.', ['Takotsubo cardiomyopathy', 'ischemic stroke']],
    ['Intussusception caused by a polyp leading to obstruction', ['Intussusception', 'polyp', 'obstruction']],
    ['Sepsis in the setting of cirrhosis complicated by ascites', ['Sepsis', 'cirrhosis', 'ascites']],
    ['Pneumonia with empyema without sepsis', ['Pneumonia', 'empyema']],
    ['Dengue/malaria', []],
    ['Hand-foot-and-mouth disease', []],
    ['Myasthenia gravis', []],
    ['', []],
  ])('%j', (label, parts) => expect(compositeParts(label)).toEqual(parts))
})
