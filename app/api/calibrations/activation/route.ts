// Putting a calibration, or the defaults, in force.
import { activateCalibrationSchema, activationSchema } from '@/lib/core/domain/calibration-run'
import { activateCalibration } from '@/lib/server/calibrations/activate-calibration'
import { route } from '@/lib/server/http'

export const POST = route({ input: activateCalibrationSchema, output: activationSchema }, activateCalibration)
