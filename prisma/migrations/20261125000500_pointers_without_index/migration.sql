-- A score belongs to one trajectory by its own trajectory_id; an index on the pointer back only made moving it dear.
DROP INDEX "trajectories_current_score_id_key";
DROP INDEX "trajectories_current_decision_id_key";
-- Room on each page, so that a moved pointer stays on it.
ALTER TABLE "trajectories" SET (fillfactor = 60);
