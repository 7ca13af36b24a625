// Other names of what laboratories measure, as reports abbreviate it.
import { normalise } from '../graph/normalise'

const names: Readonly<Record<string, readonly string[]>> = {
  alb: ['albumin'],
  alp: ['alkaline phosphatase'],
  alt: ['alanine aminotransferase'],
  ana: ['antinuclear antibody'],
  anca: ['antineutrophil cytoplasmic antibody', 'antineutrophil antibody'],
  aptt: ['partial thromboplastin time'],
  ast: ['aspartate aminotransferase'],
  bun: ['urea nitrogen', 'urea'],
  'blood urea nitrogen': ['urea nitrogen', 'urea'],
  ca: ['calcium'],
  ck: ['creatine kinase'],
  cpk: ['creatine kinase'],
  cl: ['chloride'],
  cr: ['creatinine'],
  creat: ['creatinine'],
  crp: ['C-reactive protein'],
  esr: ['erythrocyte sedimentation rate'],
  'sed rate': ['erythrocyte sedimentation rate'],
  ggt: ['gamma-glutamyltransferase', 'gamma-glutamyl transferase'],
  glu: ['glucose'],
  hb: ['hemoglobin'],
  hct: ['hematocrit'],
  hgb: ['hemoglobin'],
  hco3: ['bicarbonate'],
  inr: ['prothrombin time'],
  k: ['potassium'],
  ldh: ['lactate dehydrogenase'],
  lymphocytes: ['lymphocyte count'],
  mcv: ['mean corpuscular volume'],
  mg: ['magnesium'],
  monocytes: ['monocyte count'],
  na: ['sodium'],
  neutrophils: ['neutrophil count'],
  eosinophils: ['eosinophil count'],
  plt: ['platelet count'],
  platelet: ['platelet count'],
  platelets: ['platelet count'],
  pth: ['parathyroid hormone'],
  pt: ['prothrombin time'],
  ptt: ['partial thromboplastin time'],
  rbc: ['red blood cell count', 'erythrocyte count'],
  tsh: ['thyroid stimulating hormone', 'thyroid-stimulating hormone'],
  'uric acid': ['urate'],
  wbc: ['white blood cell count', 'leukocyte count', 'white blood count'],
  'wbc count': ['white blood cell count', 'leukocyte count', 'white blood count'],
  'total wbc count': ['white blood cell count', 'leukocyte count', 'white blood count'],
  'white blood cells': ['white blood cell count', 'leukocyte count'],
  'white blood cell': ['white blood cell count', 'leukocyte count'],
  'white cell count': ['white blood cell count', 'leukocyte count'],
  'leukocyte count': ['white blood cell count', 'leukocyte count'],
  'white blood cell count': ['leukocyte count', 'white blood count'],
  'red blood cells': ['red blood cell count', 'erythrocyte count'],
}

const known: ReadonlySet<string> = new Set([...Object.keys(names), ...Object.values(names).flat()].map(normalise))

export const isLaboratoryName = (normalised: string): boolean => known.has(normalised)

/** The name itself first; `normalised` is the output of normalise. */
export const laboratoryNames = (normalised: string): readonly string[] => [
  normalised,
  ...(Object.hasOwn(names, normalised) ? (names[normalised] ?? []) : []),
]
