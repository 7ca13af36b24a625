// Single words that some vocabulary has as a label or synonym, but that mean something else in most clinical texts.

const words = new Set(
  `all and are can for had has her him his its may not now one our out she the was who you day
  acute active adult best bilateral chronic common complete congenital constant diffuse distal early episodic fast
  focal frequent generalized infantile intermittent juvenile late left mild moderate normal occasional onset positive
  negative profound progressive proximal rare recurrent refractory right severe sporadic stable sudden transient
  unilateral variable male female death age
  agent bite case cast change clinical cold condition control course disease disorder drop effect event exam
  examination face fall feature finding fit fits forearm form growth heart history injury interview lesion limb liver mass
  dullness overgrowth pain panel phenotype procedure sign skin spot stage symptom syndrome test tests trauma
  abnormal abnormality absent present increased decreased elevated reduced high low enlarged small large short long null none other unknown`
    .split(/\s+/)
    .filter(Boolean),
)

/** `low-energy trauma` is no lack of energy. */
const phrases = new Set(['low energy'])

/** `normalised` is the output of normalise. */
export const isCommonWord = (normalised: string): boolean => words.has(normalised) || phrases.has(normalised)
