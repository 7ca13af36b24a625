// Two calibration runs side by side.
import { calibrationComparisonSchema, compareCalibrationsSchema } from '@/lib/core/domain/calibration-comparison'
import { compareCalibrations } from '@/lib/server/calibrations/compare-calibrations'
import { route } from '@/lib/server/http'

export const GET = route({ input: compareCalibrationsSchema, output: calibrationComparisonSchema }, compareCalibrations)
