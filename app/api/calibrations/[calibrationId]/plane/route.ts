// The labelled trajectories of a run in the (DTC, RAC) plane.
import { calibrationIdSchema } from '@/lib/core/domain/calibration-run'
import { calibrationPlaneSchema } from '@/lib/core/domain/labelled-trajectory'
import { getCalibrationPlane } from '@/lib/server/calibrations/get-calibration-plane'
import { route } from '@/lib/server/http'

export const GET = route({ input: calibrationIdSchema, output: calibrationPlaneSchema }, getCalibrationPlane)
