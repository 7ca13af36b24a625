// What makes scores comparable: a calibration fitted on scores of some versions says nothing of scores of others.
import { METRIC_VERSION } from './score'

export type ScoreVersions = { graphId: number; metricVersion: number }

/** Those of the scores that are made now under a graph. */
export const currentVersions = (graphId: number): ScoreVersions => ({ graphId, metricVersion: METRIC_VERSION })

export const areSameVersions = (a: ScoreVersions, b: ScoreVersions): boolean =>
  a.graphId === b.graphId && a.metricVersion === b.metricVersion
