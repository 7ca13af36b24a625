// What single keys of an AgentClinic case mean: groups that only gather, methods without a site, labels without content.
import { normalise } from '../graph/normalise'

const words = (text: string) => new Set(text.split(' '))
const namedBy = (general: ReadonlySet<string>) => (name: string) =>
  normalise(name)
    .split(' ')
    .every((word) => general.has(word))

/** A group named by these words alone gathers tests that are ordered one by one. */
export const holdsTests = namedBy(
  words(
    'blood serum plasma test tests testing work workup lab labs laboratory study studies value values result results imaging image ' +
      'and other others additional special screening basic routine investigation investigations analysis hematology serology ' +
      'infectious disease diagnostic',
  ),
)
export const holdsExaminations = namedBy(words('physical examination exam examinations findings'))
/** A method that says nothing without its site: `Biopsy` of `Cervical Lymph Node`. */
export const isBareMethod = namedBy(
  words('biopsy biopsies ultrasound mri ct x ray xray radiograph radiographs culture cultures endoscopy'),
)
/** Keys that say only that a result follows. */
export const isResultWord = namedBy(words('finding findings result results level report value analysis'))
/** Labels that mean nothing as the name of an order. */
export const isVague = namedBy(
  words(
    'general other others comments comment interpretation random optional suggestion preliminary findings and inspection ' +
      'palpation percussion auscultation observation',
  ),
)
export const isBloodCount = namedBy(
  words(
    'wbc rbc hb hemoglobin haemoglobin hematocrit platelet platelets leukocyte count total white red blood cell cells mcv bands ' +
      'neutrophils lymphocytes monocytes eosinophils basophils',
  ),
)
