// The predicted acceptance of one trajectory.
import { type AcceptanceFit } from './fit-acceptance'
import { interpolate } from './interpolate'
import { featureNames, labelFeatures, type Scored } from './label-features'
import { modelProbability } from './model-probability'

/**
 * The isotonic curve at the model's probability.
 *
 * @param fit model and curve of a calibration; RangeError where its features are not those this version computes
 * @param label metrics, outcome and number of turns
 * @returns a number in [0, 1]; null where the model or the curve could not be fitted
 * @example predictAcceptance(fitAcceptance(judgedSample([], []), seededRandom(1)), { dtc: 1, rac: 1, buc: 1, og: 1, mtc: 1, outcome: 'HIT', turns: 3 }) // null
 */
export function predictAcceptance({ model, isotonic }: AcceptanceFit, label: Scored): number | null {
  if ('value' in model || 'value' in isotonic) return null
  if (model.features.join() !== featureNames.join()) throw new RangeError('the model has other features')
  return interpolate(isotonic, modelProbability(model, labelFeatures(label)))
}
