// A release: a frozen, versioned export of the approved set, with the counts and versions it rests on.
import { z } from 'zod'
import { releaseShapeSchema } from './release-options'
import { rowIdSchema, rowIdTextSchema } from './row-id'

export const releaseSourceSchema = z.enum(['accepted', 'accepted-prefix', 'certified', 'uncertified'])
export type ReleaseSource = z.infer<typeof releaseSourceSchema>

/** Why a trajectory stays out. */
export const exclusionSchema = z.enum([
  'held-out-case',
  'rejected-by-physicians',
  'undecided-by-physicians',
  'not-certified',
  'filter-rejected',
  'no-score',
  'simulated-only',
  'duplicate-prefix',
  /** The licence of its case does not let it be passed on. */
  'licence-forbids',
])
export type Exclusion = z.infer<typeof exclusionSchema>

export const createReleaseSchema = releaseShapeSchema.extend({
  version: z
    .string()
    .trim()
    .regex(/^[0-9A-Za-z][0-9A-Za-z.+-]{0,60}$/, 'use letters, digits, dots and dashes, such as 2026.11.0'),
  includeUncertified: z.boolean().default(false),
  includeSimulated: z.boolean().default(false),
  /** The release that this one mends or follows: its card says what changed. */
  followsId: rowIdSchema.nullable().default(null),
})
export type CreateRelease = z.infer<typeof createReleaseSchema>
export type CreateReleaseInput = z.input<typeof createReleaseSchema>

export const manifestFileSchema = z.object({
  name: z.string(),
  sha256: z.string(),
  bytes: z.number().int(),
  lines: z.number().int(),
})

export const manifestSchema = z.object({
  format: z.literal('medaction-release/1'),
  version: z.string(),
  createdAt: z.iso.datetime(),
  project: z.string(),
  graph: z.object({ version: z.string(), sha256: z.string() }),
  metricVersion: z.number().int(),
  linkRevision: z.number().int(),
  calibration: z.object({ id: z.number().int(), sha256: z.string(), threshold: z.number().nullable() }).nullable(),
  guarantee: z.string(),
  includesSimulated: z.boolean(),
  includesUncertified: z.boolean(),
  rounds: z.array(
    z.object({ id: z.number().int(), name: z.string(), seed: z.number().int(), isSimulated: z.boolean() }),
  ),
  considered: z.number().int(),
  included: z.record(releaseSourceSchema, z.number().int()),
  /** Releases made before a reason was known say nothing of it. */
  excluded: z.record(exclusionSchema, z.number().int().default(0)),
  cases: z.number().int(),
  sources: z.array(z.object({ name: z.string(), licence: z.string().nullable(), trajectories: z.number().int() })),
  /** Who played the rows' trees; `model` and `prompt` of a chat model. Releases made before it was kept say nothing. */
  teachers: z
    .array(
      z.object({
        ...{ name: z.string(), model: z.string().nullable(), prompt: z.string().nullable() },
        trajectories: z.number().int(),
      }),
    )
    .default([]),
  files: z.array(manifestFileSchema),
})
export type Manifest = z.infer<typeof manifestSchema>

/** The counts a release would have, before it is made. */
export const releasePreviewSchema = manifestSchema.pick({
  considered: true,
  included: true,
  excluded: true,
  cases: true,
  calibration: true,
  guarantee: true,
})
export type ReleasePreview = z.infer<typeof releasePreviewSchema>

export const releaseSchema = z.object({
  id: z.number().int(),
  version: z.string(),
  state: z.enum(['building', 'ready', 'failed']),
  error: z.string().nullable(),
  createdAt: z.iso.datetime(),
  readyAt: z.iso.datetime().nullable(),
  items: z.number().int(),
  manifest: manifestSchema.nullable(),
})
export type Release = z.infer<typeof releaseSchema>
export const releaseIdSchema = z.object({ releaseId: rowIdTextSchema })
export const releaseFileSchema = releaseIdSchema.extend({
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,100}$/),
})
