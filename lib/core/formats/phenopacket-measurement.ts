// Measurements of a phenopacket as tests with their results.
import { z } from 'zod'

const namedSchema = z.object({ id: z.string().optional(), label: z.string().trim().min(1) })
const quantitySchema = z.object({ unit: namedSchema.optional(), value: z.number() })

export const measurementSchema = z.object({
  assay: namedSchema,
  value: z.object({ quantity: quantitySchema.optional(), ontologyClass: namedSchema.optional() }).optional(),
})

/** One entry per assay, in the order of its first result; repeated results stand in one, a valueless one gives none. */
export function measurementEntries(measurements: readonly z.infer<typeof measurementSchema>[]) {
  const results = new Map<string, string[]>()
  for (const { assay, value } of measurements) {
    const text = value?.quantity
      ? [value.quantity.value, value.quantity.unit?.label].filter((part) => part !== undefined).join(' ')
      : value?.ontologyClass?.label
    if (text !== undefined) results.set(assay.label, [...(results.get(assay.label) ?? []), text])
  }
  return [...results].map(([test, texts]) => ({ test, synonyms: [], result: texts.join('; '), findings: [] }))
}
