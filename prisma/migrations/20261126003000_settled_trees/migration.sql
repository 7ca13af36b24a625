-- Who settled a dispute of a tree is not given it as a reader.
CREATE INDEX "adjudications_adjudicator_id_tree_id_idx" ON "adjudications"("adjudicator_id", "tree_id");

-- A version that verdicts were given under is never changed.
CREATE TRIGGER guidelines_append_only BEFORE UPDATE OR DELETE ON "guidelines" FOR EACH ROW EXECUTE FUNCTION refuse_change();
