// The certificate that goes with a release: what was tested, on what, at what level, and what came out.
import { z } from 'zod'
import { estimateSchema } from '../calibration/estimate'
import { calibrationFileSchema } from '../formats/calibration-file'

export const CERTIFICATE_FORMAT = 'medaction-certificate/1'

export const certificateSchema = z.object({
  format: z.literal(CERTIFICATE_FORMAT),
  /** "With probability at least 1 - delta over the sampling, the precision of what is certified is at least 1 - alpha." */
  statement: z.string(),
  alpha: z.number(),
  delta: z.number(),
  /** Which look at growing verdicts this was, what it tested at, and the budget it spent from; null where looks were not counted. */
  look: z.number().int().nullable(),
  level: z.number().nullable(),
  budget: z.string().nullable(),
  calibration: z.object({ id: z.number().int(), sha256: z.string(), createdAt: z.iso.datetime() }),
  /** Predicted acceptance at or above which a trajectory is certified; null where no threshold qualified. */
  threshold: z.number().nullable(),
  precision: estimateSchema,
  /** Labels and cases that the run was given, and the cases of the half that it tested on. */
  labels: z.number().int(),
  cases: z.number().int(),
  testedCases: z.number().int(),
  /** SHA-256 over the drawing of each round: candidates with their probabilities and seed. */
  frameSha256: z.string().nullable(),
  strata: calibrationFileSchema.shape.strata,
  rounds: z.array(
    z.object({ id: z.number().int(), name: z.string(), seed: z.number().int(), isSimulated: z.boolean() }),
  ),
  verdictsFrom: z.iso.datetime().nullable(),
  verdictsUntil: z.iso.datetime().nullable(),
  readers: z.array(z.object({ pseudonym: z.string(), verdicts: z.number().int() })),
  /** The audit of what it lets in, where there is one. */
  audit: z
    .object({ state: z.string(), share: z.number(), decided: z.number().int(), rejected: z.number().int() })
    .nullable(),
  graph: z.object({ version: z.string(), sha256: z.string() }),
  metricVersion: z.number().int(),
})
export type Certificate = z.infer<typeof certificateSchema>
