// Ids of stored rows: positive, and no larger than the 32-bit integers they are stored as.
import { z } from 'zod'

const LARGEST = 2_147_483_647

export const rowIdSchema = z.number().int().positive().max(LARGEST)

/** From a path or a query, where it comes as text. */
export const rowIdTextSchema = z.coerce.number().int().positive().max(LARGEST)
