// ROC and precision-recall curves of a run.
import { calibrationIdSchema } from '@/lib/core/domain/calibration-run'
import { calibrationCurvesSchema } from '@/lib/core/domain/labelled-trajectory'
import { getCalibrationCurves } from '@/lib/server/calibrations/get-calibration-curves'
import { route } from '@/lib/server/http'

export const GET = route({ input: calibrationIdSchema, output: calibrationCurvesSchema }, getCalibrationCurves)
