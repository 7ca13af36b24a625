// Other names under which clinicians order the same test.
import { normalise } from '../graph/normalise'

/** Each row is one test or panel; only names that mean the same order stand together. */
const sameTest = [
  ['Complete blood count', 'CBC', 'Full blood count', 'FBC', 'CBC with differential', 'Blood count'],
  [
    'WBC',
    'WBC count',
    'White blood cell count',
    'White blood cells',
    'Leukocyte count',
    'Total WBC count',
    'Total count WBC',
  ],
  ['Hemoglobin', 'Haemoglobin', 'Hb', 'Hgb'],
  ['Platelets', 'Platelet count', 'PLT'],
  ['ESR', 'Erythrocyte sedimentation rate'],
  ['CRP', 'C-reactive protein'],
  ['LDH', 'Lactate dehydrogenase'],
  ['BUN', 'Blood urea nitrogen', 'Urea nitrogen', 'Serum urea nitrogen'],
  ['Creatinine', 'Serum creatinine', 'Cr'],
  ['Sodium', 'Serum sodium', 'Na'],
  ['Potassium', 'Serum potassium', 'K'],
  ['Glucose', 'Blood glucose', 'Serum glucose', 'Glu', 'Blood glucose level'],
  ['ALP', 'Alkaline phosphatase'],
  ['AST', 'Aspartate aminotransferase', 'SGOT'],
  ['ALT', 'Alanine aminotransferase', 'SGPT'],
  ['Liver function tests', 'LFT', 'LFTs', 'Liver panel', 'Hepatic panel'],
  ['Thyroid function tests', 'TFT', 'TFTs', 'Thyroid panel'],
  ['TSH', 'Thyroid-stimulating hormone'],
  ['aPTT', 'PTT', 'Partial thromboplastin time', 'Activated partial thromboplastin time'],
  ['PT', 'Prothrombin time'],
  ['Coagulation profile', 'Coagulation panel', 'Coagulation studies', 'Coagulation tests', 'Coagulation test results'],
  ['Urinalysis', 'Urine analysis', 'UA', 'Urine test', 'Urine tests'],
  ['Arterial blood gas', 'Arterial blood gases', 'ABG', 'Blood gases', 'Blood gas analysis'],
  ['ECG', 'EKG', 'Electrocardiogram', 'Electrocardiography'],
  ['EEG', 'Electroencephalogram', 'Electroencephalography'],
  ['EMG', 'Electromyography'],
  ['Nerve conduction studies', 'Nerve conduction study', 'NCS'],
  ['Echocardiogram', 'Echocardiography', 'Echo', 'Transthoracic echocardiogram', 'TTE'],
  ['Lumbar puncture', 'CSF analysis', 'Cerebrospinal fluid analysis', 'Spinal tap'],
  [
    'Toxicology screen',
    'Urine toxicology',
    'Urine toxicology screen',
    'Urine drug screen',
    'Drug screen',
    'Tox screen',
  ],
  ['Peripheral blood smear', 'Peripheral smear', 'Blood smear', 'Blood film'],
  ['Pulmonary function tests', 'PFT', 'PFTs', 'Lung function tests'],
  [
    'Acetylcholine receptor antibodies',
    'Acetylcholine receptor antibody',
    'AChR antibodies',
    'AChR Ab',
    'Anti-AChR antibodies',
  ],
  ['Antinuclear antibody', 'Anti-nuclear antibody', 'ANA', 'Antinuclear antibodies'],
  ['Direct antiglobulin test', 'Direct Coombs test', 'DAT', 'Coombs test'],
  [
    'Chemistry panel',
    'Metabolic panel',
    'Basic metabolic panel',
    'BMP',
    'Serum chemistry',
    'Blood chemistry',
    'Serum biochemistry',
  ],
  ['Serum electrolytes', 'Electrolytes'],
  ['Pregnancy test', 'Beta-hCG', 'hCG', 'Urine pregnancy test'],
  ['Heart rate', 'Pulse', 'Pulse rate'],
  ['Oxygen saturation', 'SpO2', 'SO2', 'Pulse oximetry'],
  ['Vital signs', 'Vitals'],
]

const rows = new Map(sameTest.flatMap((row) => row.map((name) => [normalise(name), row] as const)))

/** The names of the same order besides the one given: known abbreviations, examinations, and an imaging method before or after its site. */
export function testNameVariants(name: string): string[] {
  const key = normalise(name)
  const known = [...(rows.get(key) ?? []), ...examinationVariants(name), ...imagingVariants(name)]
  return known.filter((variant) => normalise(variant) !== key)
}

function examinationVariants(name: string): string[] {
  const subject = /^(.+?) exam(?:ination)?$/i.exec(name)?.[1]
  return subject === undefined ? [] : [`${subject} exam`, `${subject} examination`]
}

const methods: Readonly<Record<string, readonly string[]>> = {
  mri: ['MRI', 'MRI scan'],
  ct: ['CT', 'CT scan'],
  'x ray': ['X-ray', 'Radiograph'],
  radiograph: ['X-ray', 'Radiograph'],
  ultrasound: ['Ultrasound', 'Sonography'],
}

/** What stands beside a method and is no place of the body: several methods, when, how. */
const noSite =
  /[(),;:/]|-(?:\s|$)|^-|^and\b|\band$|\b(?:mri|ct|x-ray|radiograph|ultrasound|pet|or|with|without|by|guided|initial|repeat|first|second|follow-?up|post\S*|pre\S*|prenatal|imaging|contrast\S*|magnetic|resonance|resolution)\b/i

/** `CT Scan Chest`, `Chest CT` and `CT of the Chest` are one. */
function imagingVariants(name: string): string[] {
  const [, before = '', method = '', after = ''] =
    /^(.*?)\b(mri|ct|x-ray|radiograph|ultrasound)\b(?: scan)?(.*)$/i.exec(name) ?? []
  const forms = methods[normalise(method)]
  const site = `${before} ${after.replace(/^\s*of( the)?\b/i, '')}`.replace(/\s+/g, ' ').trim()
  if (!forms || site === '' || noSite.test(site)) return []
  return forms.flatMap((form) => [`${site} ${form}`, `${form} ${site}`, `${form} of the ${site}`])
}
