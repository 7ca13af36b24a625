// The words by which lines of a case report's tests are told apart: methods, results, headings, and what is no test.

/** A word that makes a phrase the name of a test. */
const method = new RegExp(
  `\\b(${[
    'ct|cta|cect|hrct|mri|mra|mrcp|dsa|oct|octa|pet|spect|x-?rays?|radiograph\\w*|ultraso\\w+|usg?|tas|trus|doppler|\\w*sonograph\\w*|\\w*sonogram',
    'echo|echocardiogra\\w*|ecg|ekg|eeg|emg|enmg|ncs|holter|\\w*angiogra\\w*|\\w+graphy|\\w+gram|\\w+metry|\\w+scop(?:y|ic)|spectroscopy',
    'biops\\w+|\\w*histolog\\w*|\\w*patholog\\w*|cytolog\\w*|\\w*histochem\\w*|immunofluorescence|cultures?|stain\\w*|smear|\\w*pcrs?|serolog\\w*|antibod\\w+|antigens?',
    'panel|tests?|testing|assays?|analys[ei]s|exam|examinations?|scans?|scanning|imaging|karyotyp\\w*|\\w*sequencing|wes|wgs|m?ngs|genotyp\\w*|puncture|\\w*aspirat\\w+|fnac?|fna[bs]',
    'urinalysis|uroflow\\w*|labs?|laborator\\w+|bloodwork|blood|levels?|counts?|markers?|screen\\w*|assessments?|stud(?:y|ies)|workup|profile|titers?|titres?|\\w+chemistry|electrolytes',
    'swallow|challenge|catheteri[sz]ation|monitoring|evaluation|microbiology|genetics?|fluid|specimen|cbc|esr|crp|bnp|troponin|hba1c|csf|abg|ana|anca|lymphangio\\w*|evaluation|uptake|immunology|hematology|haematology|ig[gmae]|maldi\\S*|parameters|samples?|microscop\\w+|electrophoresis|flow',
  ].join('|')})\\b`,
  'i',
)
export const namesMethod = (text: string): boolean => method.test(text)
export const methodIn = (text: string): string | null => strongMethod.exec(text)?.[0] ?? null

/** Methods that name a test wherever they stand in a sentence. */
const strongMethod =
  /\b(?:(?:chest|brain|abdominal|pelvic|cranial|head|spine|follow-up|contrast-enhanced)\s+)?(?:ct angiography|ct scan|ct|mri|mra|pet[-/ ]?ct|x-?ray|radiographs?|ultrasound|ultrasonography|echocardiography|echocardiogram|ecg|ekg|eeg|biopsy|histopathology|imaging|urinalysis|blood cultures?|densitometry|flow cytometry|bronchoscopy|colonoscopy|endoscopy|laparoscopy)\b/i

/** What a result says before the name of what was measured. */
const quality =
  '(?:strongly|weakly|mildly|mild|slightly|slight|markedly|marked|severely|severe|significantly|significant|persistently|persistent|persisting|moderately|moderate|very|initially|repeatedly|repeat|' +
  'poor|normal|abnormal|unremarkable|negative|positive|elevated|raised|increased|high|higher|low|lower|lowered|reduced|decreased|borderline|sterile|absent|no|detectable|undetectable|rising|worsening)'
export const leadingQuality = new RegExp(
  `^(?:(?:and|with|but|also|a|an|the)\\s+)*(?:${quality}(?:\\s+|,\\s+(?=${quality})))+(?:for\\s+|levels? of\\s+|presence of\\s+)?`,
  'i',
)
export const trailingQuality = new RegExp(
  `\\s+(?:(?:all|also)\\s+)?(?:(?:was|were|are|is|remained)\\s+)?(?:${quality}\\s+)*(?:${quality}|within normal (?:limits|ranges?)|deficien(?:cy|t)|ruled out)(?:\\s+(?:at|to|by|on|for)\\b.*)?$`,
  'i',
)

/** Headings under which no test stands. */
export const isNoTest = (name: string): boolean =>
  /^(?:(?:final|clinical|working|initial|definitive|confirmed|suspected|other|provisional|preoperative|postoperative)\s+)*(?:diagnos[ei]s|treatments?|therapy|interventions?|management|outcomes?|prognosis|follow-?ups?|clinical course|course|surgery|surgical (?:intervention|treatment|procedure)s?|procedures?|medications?|recovery|complications?|impression|conclusion|autopsy|autopsy findings|necropsy|post-?(?:operative|surgical|surgery|treatment) (?:course|outcome|recovery|improvement))(?:\s*\([^)]*\))?$/i.test(
    name,
  )

/** Names that say only when or that something was found. */
export const isBareHeading = (name: string): boolean =>
  /^(?:on admission|at admission|admission|initial(?:ly)?|other|others|others? findings?|findings?|results?|key findings|additional|additional findings|positive findings|negative findings|abnormal findings|postoperative(?:ly)?|preoperative(?:ly)?|day \d+)(?:\s*\([^)]*\))?$/i.test(
    name,
  )

const laboratoryNoun =
  /\b(?:labs?|laborator(?:y|ies)|bloods?|bloodwork|serum|serolog\w*|biochem\w*|chemistry|hormon\w*|ha?ematolog\w*|immunolog\w*|coagulation|tumou?r|metabolic|endocrine|autoimmune|microbiolog\w*|urine|markers?)\b/i
const laboratoryWords = new RegExp(
  `^(?:(?:${[
    'labs?|laborator(?:y|ies)|bloods?|bloodwork|serum|plasma|urine|stool|serolog\\w*|biochem\\w*|chemistry|hormon\\w*|ha?ematolog\\w*|immunolog\\w*|coagulation|tumou?r|metabolic|endocrine|autoimmune|infectious|microbiolog\\w*|inflammatory|markers?',
    'tests?|testing|results?|findings?|work|workup|investigations?|stud(?:y|ies)|values?|data|parameters?|analys[ei]s|screen|screening|evaluations?|assessments?|examinations?|exams?|panels?',
    'routine|initial|admission|on|at|and|of|the|other|others|additional|further|key|relevant|follow-up|repeat|preoperative|pre-operative|pre-surgical|postoperative|postnatally|postnatal|maternal|neonatal|abnormal',
  ].join('|')})(?:[\\s/,&]+|$))+$`,
  'i',
)
/** Groups whose members are values ordered one by one. */
export function isLaboratory(heading: string): boolean {
  const name = heading.replace(/\s*\([^)]*\)/g, '')
  return (laboratoryNoun.test(name) && laboratoryWords.test(name)) || isBareHeading(heading)
}

/** Groups that only gather tests of a kind. */
export const isGathering = (name: string): boolean =>
  /^(?:(?:radiolog\w*|diagnostic|initial|other|further|additional|specialized|preoperative|pre-operative|postoperative|follow-up|subsequent|the|and|key|of|routine)\s+)*(?:imaging|radiolog\w*|radiographic|endoscopic|investigations?|tests?|studies|workup|microbiology|other|diagnostics)(?:\s+(?:imaging|findings?|studies|tests?|results?|investigations?|evaluations?|workup|and))*(?:\s*\([^)]*\))?$/i.test(
    name,
  ) || isBareHeading(name)

/** Qualifiers of time before a test's name; without them it is what a clinician would order. */
export const withoutTime = (name: string): string =>
  name
    .replace(
      /^(?:(?:initial|repeat(?:ed)?|follow-?up|subsequent|further|additional|routine|preoperative|pre-operative|postoperative|post-operative|post-?surgery|post-?surgical|intraoperative|serial|prior|later|early|prenatal|antenatal|postnatal|screening|the|a|an|of)\s+)+/i,
      '',
    )
    .replace(
      /(?<=(?:exam|test|scan|imaging|biopsy|laboratory|lab|ultrasound|CT|MRI|graphy|scopy|pathology|histology)\w*)\s+(?:findings?|results?|reports?|data)$/i,
      '',
    )
    .replace(
      /\s+(?:post-?(?:operative|surgery|surgical|treatment|resection)\w*|at admission|on admission|at \d+ weeks)$/i,
      '',
    )
    .replace(
      /\s*\((?:[^)]*\d{4}[^)]*|january|february|march|april|may|june|july|august|september|october|november|december|initial|repeat|initial and repeat)\)$/i,
      '',
    )
    .trim()

/** `were recommended`, `not performed`: no result follows. */
export const isNotDone = (text: string): boolean =>
  /^pending\b/i.test(text) ||
  /^[^;.]{0,110}?\b(?:(?:was|were)\s+)?(?:recommended|deferred|declined|not (?:been )?(?:performed|done|completed|obtained|conducted|detailed))\b/i.test(
    text,
  ) ||
  /^[^;]*\bno (?:biopsy|further tests?|imaging|laboratory tests?|other \w+ examinations?) (?:was |were )?(?:performed|done|conducted)/i.test(
    text,
  )
