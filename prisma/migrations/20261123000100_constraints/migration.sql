-- What the schema language cannot say: value ranges, append-only tables, uniqueness over nullable columns.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER verdicts_append_only BEFORE UPDATE OR DELETE ON "verdicts" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER turns_append_only BEFORE UPDATE OR DELETE ON "turns" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER scores_append_only BEFORE UPDATE OR DELETE ON "scores" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decisions_append_only BEFORE UPDATE OR DELETE ON "decisions" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER calibrations_append_only BEFORE UPDATE OR DELETE ON "calibrations" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER calibration_activations_append_only BEFORE UPDATE OR DELETE ON "calibration_activations" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER graph_activations_append_only BEFORE UPDATE OR DELETE ON "graph_activations" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER links_append_only BEFORE UPDATE OR DELETE ON "links" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE ON "audit_events" FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE UNIQUE INDEX "users_email_lower_key" ON "users" (lower("email"));
-- One decision a score and calibration; the uncalibrated defaults (null) count as one calibration.
CREATE UNIQUE INDEX "decisions_score_calibration_key" ON "decisions" ("score_id", (coalesce("calibration_id", 0)));
-- What a claim reads: the slots that may be free, in the order they are handed out.
CREATE INDEX "review_slots_claimable_idx" ON "review_slots" ("round_id", ("ordinal"::int), "id") WHERE "state" <> 'submitted';

ALTER TABLE "edges" ADD CONSTRAINT "edges_frequency_range" CHECK ("frequency" BETWEEN 0 AND 1);
ALTER TABLE "scores" ADD CONSTRAINT "scores_metric_range" CHECK (
  "dtc" BETWEEN 0 AND 1 AND "rac" BETWEEN 0 AND 1 AND "buc" BETWEEN 0 AND 1 AND "og" BETWEEN 0 AND 1
  AND "mtc" BETWEEN 0 AND 1 AND "coverage" BETWEEN 0 AND 1);
ALTER TABLE "round_candidates" ADD CONSTRAINT "round_candidates_pi_range" CHECK ("pi" > 0 AND "pi" <= 1);
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_positive" CHECK ("budget" > 0 AND "reviews_per_tree" > 0 AND "lease_minutes" > 0);
ALTER TABLE "turns" ADD CONSTRAINT "turns_root" CHECK (
  ("ordinal" = 0) = ("parent_ordinal" IS NULL) AND ("ordinal" = 0) = ("action" IS NULL) AND "parent_ordinal" < "ordinal");
ALTER TABLE "turns" ADD CONSTRAINT "turns_edit" CHECK ("edited_from_ordinal" IS NULL OR "author_id" IS NOT NULL);
ALTER TABLE "review_slots" ADD CONSTRAINT "review_slots_lease" CHECK (
  ("state" = 'open') = ("holder_id" IS NULL) AND ("state" = 'leased') = ("lease_until" IS NOT NULL));
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_submitted" CHECK (("state" = 'submitted') = ("submitted_at" IS NOT NULL));
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_reason" CHECK ("kind" NOT IN ('REJECT', 'CANNOT_JUDGE') OR coalesce(cardinality("reasons"), 0) > 0);
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_edit" CHECK (("kind" = 'EDIT') = ("edit_ordinal" IS NOT NULL));
ALTER TABLE "adjudications" ADD CONSTRAINT "adjudications_decided" CHECK (
  ("state" = 'decided') = ("decision" IS NOT NULL) AND ("state" = 'decided') = ("adjudicator_id" IS NOT NULL)
  AND ("state" = 'decided') = ("decided_at" IS NOT NULL));
