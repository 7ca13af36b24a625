-- CreateIndex
CREATE INDEX "review_slots_state_ordinal_round_id_id_idx" ON "review_slots"("state", "ordinal", "round_id", "id");

-- CreateIndex
CREATE INDEX "reviews_reviewer_id_id_idx" ON "reviews"("reviewer_id", "id");

-- CreateIndex
CREATE INDEX "reviews_reviewer_id_tree_id_idx" ON "reviews"("reviewer_id", "tree_id");
