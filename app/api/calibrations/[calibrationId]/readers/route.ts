// How well the readers behind a run judge.
import { calibrationReadersSchema } from '@/lib/core/domain/calibration-readers'
import { calibrationIdSchema } from '@/lib/core/domain/calibration-run'
import { getCalibrationReaders } from '@/lib/server/calibrations/get-calibration-readers'
import { route } from '@/lib/server/http'

export const GET = route({ input: calibrationIdSchema, output: calibrationReadersSchema }, getCalibrationReaders)
