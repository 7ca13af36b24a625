// A release: a frozen, versioned export of the approved set, with the counts and versions it rests on.
import { z } from 'zod'
import { certificateSchema } from './release-certificate'
import { releaseShapeSchema } from './release-options'
import { releaseQualitySchema } from './release-quality'
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

export const releaseFileNameSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,100}$/)

export const manifestFileSchema = z.object({
  name: z.string(),
  sha256: z.string(),
  bytes: z.number().int(),
  lines: z.number().int(),
})

const releaseOriginSchema = z.object({
  name: z.string(),
  licence: z.string().nullable(),
  trajectories: z.number().int(),
})
export type ReleaseOrigin = z.infer<typeof releaseOriginSchema>

/** Trajectories that are in, and their cases, by one property; the strata of one property add up. */
export const releaseStratumSchema = z.object({
  by: z.enum(['specialty', 'teacher', 'turns', 'approval', 'split']),
  value: z.string(),
  trajectories: z.number().int(),
  cases: z.number().int(),
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
  sources: z.array(releaseOriginSchema),
  /** Who played the rows' trees; `model` and `prompt` of a chat model. Releases made before it was kept say nothing. */
  teachers: z
    .array(
      z.object({
        ...{ name: z.string(), model: z.string().nullable(), prompt: z.string().nullable() },
        trajectories: z.number().int(),
      }),
    )
    .default([]),
  /** What follows is empty in the manifests of releases from before it was kept. */
  shape: releaseShapeSchema.nullable().default(null),
  follows: z.object({ id: z.number().int(), version: z.string() }).nullable().default(null),
  /** Sources of cases that may not be passed on, with the trajectories that stayed out for it. */
  refused: z.array(releaseOriginSchema).default([]),
  strata: z.array(releaseStratumSchema).default([]),
  readers: z
    .array(z.object({ pseudonym: z.string(), specialties: z.array(z.string()), verdicts: z.number().int() }))
    .default([]),
  guidelines: z.array(z.object({ round: z.string(), version: z.number().int(), text: z.string() })).default([]),
  quality: releaseQualitySchema.nullable().default(null),
  certificate: certificateSchema.nullable().default(null),
  files: z.array(manifestFileSchema),
})
export type Manifest = z.infer<typeof manifestSchema>
/** All that is said of a release but its files: they are written from it. */
export type ReleaseFacts = Omit<Manifest, 'files'>
export type ManifestFile = z.infer<typeof manifestFileSchema>

/** The counts a release would have, before it is made. */
export const releasePreviewSchema = manifestSchema
  .pick({
    ...{ considered: true, included: true, excluded: true, cases: true, calibration: true, guarantee: true },
    ...{ sources: true, refused: true },
  })
  .partial({ sources: true, refused: true })
  .extend({
    /** Rows per file stem; null where they are not counted beforehand. */
    rows: z.record(z.string(), z.number().int()).nullable().default(null),
    /** Why no release can be made now, such as a certificate that was withdrawn; null where one can. */
    refusal: z.string().nullable().default(null),
  })
export type ReleasePreview = z.input<typeof releasePreviewSchema>

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
  name: releaseFileNameSchema,
})

/** What a release changes against the one it follows, by trajectory; `reason` says why it came, went or changed. */
export const releaseChangeSchema = z.object({
  id: z.string(),
  change: z.enum(['added', 'removed', 'changed']),
  reason: z.string(),
  trajectory: z.object({ treeId: z.number().int(), id: z.number().int() }).nullable().default(null),
})
export const releaseDiffSchema = z.object({
  against: z.object({ id: z.number().int(), version: z.string() }).nullable(),
  same: z.number().int(),
  counts: z.array(z.object({ change: releaseChangeSchema.shape.change, reason: z.string(), count: z.number().int() })),
  /** The first of the changed ones, in the order of their ids. */
  examples: z.array(releaseChangeSchema),
})
export type ReleaseDiff = z.infer<typeof releaseDiffSchema>
