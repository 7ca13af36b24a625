// One calibration run.
import { calibrationDetailSchema, calibrationIdSchema } from '@/lib/core/domain/calibration-run'
import { getCalibration } from '@/lib/server/calibrations/get-calibration'
import { route } from '@/lib/server/http'

export const GET = route({ input: calibrationIdSchema, output: calibrationDetailSchema }, getCalibration)
