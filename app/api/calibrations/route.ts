// Calibration runs, and running one.
import { z } from 'zod'
import {
  calibrationDetailSchema,
  calibrationSummarySchema,
  runCalibrationSchema,
} from '@/lib/core/domain/calibration-run'
import { listCalibrations } from '@/lib/server/calibrations/list-calibrations'
import { runCalibration } from '@/lib/server/calibrations/run-calibration'
import { route } from '@/lib/server/http'

const listSchema = z.object({ items: z.array(calibrationSummarySchema) })
export const GET = route({ input: z.object({}), output: listSchema }, listCalibrations)
export const POST = route({ input: runCalibrationSchema, output: calibrationDetailSchema }, runCalibration)
