-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('physician', 'adjudicator', 'researcher', 'admin');

-- CreateEnum
CREATE TYPE "ConceptKind" AS ENUM ('disease', 'finding', 'test');

-- CreateEnum
CREATE TYPE "EdgeRel" AS ENUM ('is_a', 'has_finding', 'reveals', 'indicates');

-- CreateEnum
CREATE TYPE "Split" AS ENUM ('train', 'held-out');

-- CreateEnum
CREATE TYPE "Outcome" AS ENUM ('HIT', 'NEAR', 'MISS', 'UNRESOLVED');

-- CreateEnum
CREATE TYPE "DecisionKind" AS ENUM ('retain', 'truncate', 'reject');

-- CreateEnum
CREATE TYPE "TreeReviewState" AS ENUM ('unqueued', 'queued', 'in_review', 'adjudication', 'decided');

-- CreateEnum
CREATE TYPE "RoundState" AS ENUM ('open', 'closed');

-- CreateEnum
CREATE TYPE "SlotState" AS ENUM ('open', 'leased', 'submitted');

-- CreateEnum
CREATE TYPE "ReviewState" AS ENUM ('in_progress', 'submitted', 'expired');

-- CreateEnum
CREATE TYPE "VerdictKind" AS ENUM ('ACCEPT', 'REJECT', 'EDIT', 'CANNOT_JUDGE', 'WITHDRAW');

-- CreateEnum
CREATE TYPE "LabelValue" AS ENUM ('ACCEPT', 'REJECT');

-- CreateEnum
CREATE TYPE "LabelSource" AS ENUM ('unanimous', 'adjudicated');

-- CreateEnum
CREATE TYPE "AdjudicationState" AS ENUM ('open', 'decided');

-- CreateEnum
CREATE TYPE "ReleaseState" AS ENUM ('building', 'ready', 'failed');

-- CreateEnum
CREATE TYPE "ReleaseSource" AS ENUM ('accepted', 'accepted-prefix', 'certified', 'uncertified');

-- CreateEnum
CREATE TYPE "EvaluationState" AS ENUM ('queued', 'running', 'done', 'failed');

-- CreateTable
CREATE TABLE "users" (
    "id" SERIAL NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "pseudonym" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "specialties" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "password_hash" TEXT,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "is_simulated" BOOLEAN NOT NULL DEFAULT false,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "graphs" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "release" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "concept_count" INTEGER NOT NULL,
    "edge_count" INTEGER NOT NULL,
    "created_by_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "graphs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "concepts" (
    "graph_id" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "kind" "ConceptKind" NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "concepts_pkey" PRIMARY KEY ("graph_id","id")
);

-- CreateTable
CREATE TABLE "synonyms" (
    "graph_id" INTEGER NOT NULL,
    "concept_id" TEXT NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "synonyms_pkey" PRIMARY KEY ("graph_id","concept_id","ordinal")
);

-- CreateTable
CREATE TABLE "edges" (
    "graph_id" INTEGER NOT NULL,
    "rel" "EdgeRel" NOT NULL,
    "from_id" TEXT NOT NULL,
    "to_id" TEXT NOT NULL,
    "frequency" DOUBLE PRECISION,

    CONSTRAINT "edges_pkey" PRIMARY KEY ("graph_id","rel","from_id","to_id")
);

-- CreateTable
CREATE TABLE "graph_activations" (
    "id" SERIAL NOT NULL,
    "graph_id" INTEGER NOT NULL,
    "activated_by_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "graph_activations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cases" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "title" TEXT NOT NULL,
    "specialty" TEXT NOT NULL,
    "split" "Split" NOT NULL,
    "source_name" TEXT NOT NULL,
    "source_reference" TEXT,
    "source_licence" TEXT,
    "observation" JSONB NOT NULL,
    "menu" JSONB NOT NULL,
    "menu_count" INTEGER NOT NULL,
    "diagnosis_label" TEXT NOT NULL,
    "diagnosis_concept" TEXT,
    "report" TEXT,
    "flags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trees" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "case_id" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "teacher_name" TEXT NOT NULL,
    "teacher_model" TEXT,
    "seed" INTEGER,
    "temperature" DOUBLE PRECISION,
    "persona" TEXT,
    "graph_id" INTEGER,
    "turn_count" INTEGER NOT NULL,
    "trajectory_count" INTEGER NOT NULL,
    "hit_count" INTEGER NOT NULL DEFAULT 0,
    "near_count" INTEGER NOT NULL DEFAULT 0,
    "miss_count" INTEGER NOT NULL DEFAULT 0,
    "unresolved_count" INTEGER NOT NULL DEFAULT 0,
    "retain_count" INTEGER NOT NULL DEFAULT 0,
    "truncate_count" INTEGER NOT NULL DEFAULT 0,
    "reject_count" INTEGER NOT NULL DEFAULT 0,
    "review_state" "TreeReviewState" NOT NULL DEFAULT 'unqueued',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "trees_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "turns" (
    "tree_id" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "parent_ordinal" INTEGER,
    "depth" SMALLINT NOT NULL,
    "action" JSONB,
    "answers" JSONB NOT NULL,
    "findings" JSONB NOT NULL,
    "reasoning" TEXT NOT NULL,
    "differential" JSONB NOT NULL,
    "author_id" INTEGER,
    "edited_from_ordinal" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "turns_pkey" PRIMARY KEY ("tree_id","ordinal")
);

-- CreateTable
CREATE TABLE "trajectories" (
    "id" SERIAL NOT NULL,
    "tree_id" INTEGER NOT NULL,
    "leaf_ordinal" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "turns" SMALLINT NOT NULL,
    "is_edited" BOOLEAN NOT NULL DEFAULT false,
    "current_score_id" INTEGER,
    "current_decision_id" INTEGER,

    CONSTRAINT "trajectories_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scores" (
    "id" SERIAL NOT NULL,
    "trajectory_id" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "graph_id" INTEGER NOT NULL,
    "metric_version" SMALLINT NOT NULL,
    "link_revision" INTEGER NOT NULL,
    "outcome" "Outcome" NOT NULL,
    "dtc" DOUBLE PRECISION,
    "rac" DOUBLE PRECISION,
    "buc" DOUBLE PRECISION,
    "og" DOUBLE PRECISION,
    "mtc" DOUBLE PRECISION,
    "coverage" DOUBLE PRECISION,
    "turns" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "scores_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decisions" (
    "id" SERIAL NOT NULL,
    "trajectory_id" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "score_id" INTEGER NOT NULL,
    "calibration_id" INTEGER,
    "kind" "DecisionKind" NOT NULL,
    "turns" SMALLINT NOT NULL,
    "failed" JSONB NOT NULL,
    "acceptance" DOUBLE PRECISION,
    "is_certified" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rounds" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "options" JSONB NOT NULL,
    "budget" INTEGER NOT NULL,
    "pi_min" DOUBLE PRECISION NOT NULL,
    "seed" INTEGER NOT NULL,
    "reviews_per_tree" SMALLINT NOT NULL,
    "lease_minutes" SMALLINT NOT NULL,
    "is_simulated" BOOLEAN NOT NULL DEFAULT false,
    "guidelines" TEXT NOT NULL DEFAULT '',
    "state" "RoundState" NOT NULL DEFAULT 'open',
    "graph_id" INTEGER NOT NULL,
    "created_by_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "rounds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round_candidates" (
    "round_id" INTEGER NOT NULL,
    "tree_id" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "pi" DOUBLE PRECISION NOT NULL,
    "is_drawn" BOOLEAN NOT NULL,

    CONSTRAINT "round_candidates_pkey" PRIMARY KEY ("round_id","tree_id")
);

-- CreateTable
CREATE TABLE "review_slots" (
    "id" SERIAL NOT NULL,
    "round_id" INTEGER NOT NULL,
    "tree_id" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "state" "SlotState" NOT NULL DEFAULT 'open',
    "holder_id" INTEGER,
    "lease_until" TIMESTAMPTZ(3),

    CONSTRAINT "review_slots_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reviews" (
    "id" SERIAL NOT NULL,
    "slot_id" INTEGER NOT NULL,
    "round_id" INTEGER NOT NULL,
    "tree_id" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "reviewer_id" INTEGER NOT NULL,
    "state" "ReviewState" NOT NULL DEFAULT 'in_progress',
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_at" TIMESTAMPTZ(3),

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verdicts" (
    "id" SERIAL NOT NULL,
    "key" UUID NOT NULL,
    "review_id" INTEGER NOT NULL,
    "round_id" INTEGER NOT NULL,
    "tree_id" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "turn_ordinal" INTEGER NOT NULL,
    "reviewer_id" INTEGER NOT NULL,
    "kind" "VerdictKind" NOT NULL,
    "reasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "note" TEXT NOT NULL DEFAULT '',
    "edit_ordinal" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verdicts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "final_labels" (
    "round_id" INTEGER NOT NULL,
    "tree_id" INTEGER NOT NULL,
    "turn_ordinal" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "label" "LabelValue" NOT NULL,
    "source" "LabelSource" NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "final_labels_pkey" PRIMARY KEY ("round_id","tree_id","turn_ordinal")
);

-- CreateTable
CREATE TABLE "adjudications" (
    "id" SERIAL NOT NULL,
    "round_id" INTEGER NOT NULL,
    "tree_id" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "turn_ordinal" INTEGER NOT NULL,
    "state" "AdjudicationState" NOT NULL DEFAULT 'open',
    "decision" "LabelValue",
    "reason" TEXT NOT NULL DEFAULT '',
    "adjudicator_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "adjudications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calibrations" (
    "id" SERIAL NOT NULL,
    "options" JSONB NOT NULL,
    "inputs" JSONB NOT NULL,
    "result" JSONB NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "label_count" INTEGER NOT NULL,
    "case_count" INTEGER NOT NULL,
    "threshold" DOUBLE PRECISION,
    "includes_simulated" BOOLEAN NOT NULL,
    "graph_id" INTEGER NOT NULL,
    "metric_version" SMALLINT NOT NULL,
    "created_by_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "calibrations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calibration_rounds" (
    "calibration_id" INTEGER NOT NULL,
    "round_id" INTEGER NOT NULL,

    CONSTRAINT "calibration_rounds_pkey" PRIMARY KEY ("calibration_id","round_id")
);

-- CreateTable
CREATE TABLE "calibration_activations" (
    "id" SERIAL NOT NULL,
    "calibration_id" INTEGER,
    "activated_by_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "calibration_activations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "releases" (
    "id" SERIAL NOT NULL,
    "version" TEXT NOT NULL,
    "state" "ReleaseState" NOT NULL DEFAULT 'building',
    "error" TEXT,
    "options" JSONB NOT NULL,
    "manifest" JSONB,
    "graph_id" INTEGER NOT NULL,
    "calibration_id" INTEGER,
    "created_by_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ready_at" TIMESTAMPTZ(3),

    CONSTRAINT "releases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release_items" (
    "release_id" INTEGER NOT NULL,
    "trajectory_id" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "turns" SMALLINT NOT NULL,
    "source" "ReleaseSource" NOT NULL,

    CONSTRAINT "release_items_pkey" PRIMARY KEY ("release_id","trajectory_id")
);

-- CreateTable
CREATE TABLE "release_files" (
    "release_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "bytes" BIGINT NOT NULL,
    "lines" INTEGER NOT NULL,

    CONSTRAINT "release_files_pkey" PRIMARY KEY ("release_id","name")
);

-- CreateTable
CREATE TABLE "release_chunks" (
    "release_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "release_chunks_pkey" PRIMARY KEY ("release_id","name","ordinal")
);

-- CreateTable
CREATE TABLE "evaluations" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "teacher_name" TEXT NOT NULL,
    "model" TEXT,
    "options" JSONB NOT NULL,
    "state" "EvaluationState" NOT NULL DEFAULT 'queued',
    "result" JSONB,
    "graph_id" INTEGER NOT NULL,
    "created_by_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evaluations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evaluation_cases" (
    "evaluation_id" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "result" JSONB NOT NULL,

    CONSTRAINT "evaluation_cases_pkey" PRIMARY KEY ("evaluation_id","case_id")
);

-- CreateTable
CREATE TABLE "links" (
    "id" SERIAL NOT NULL,
    "kind" "ConceptKind" NOT NULL,
    "term" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "graph_id" INTEGER NOT NULL,
    "concept_id" TEXT,
    "created_by_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_events" (
    "id" SERIAL NOT NULL,
    "actor_id" INTEGER,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "request_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "users_pseudonym_key" ON "users"("pseudonym");

-- CreateIndex
CREATE UNIQUE INDEX "graphs_sha256_key" ON "graphs"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "graphs_name_release_key" ON "graphs"("name", "release");

-- CreateIndex
CREATE INDEX "concepts_graph_id_kind_label_idx" ON "concepts"("graph_id", "kind", "label");

-- CreateIndex
CREATE INDEX "edges_graph_id_to_id_rel_idx" ON "edges"("graph_id", "to_id", "rel");

-- CreateIndex
CREATE UNIQUE INDEX "cases_key_key" ON "cases"("key");

-- CreateIndex
CREATE UNIQUE INDEX "cases_sha256_key" ON "cases"("sha256");

-- CreateIndex
CREATE INDEX "cases_specialty_id_idx" ON "cases"("specialty", "id");

-- CreateIndex
CREATE UNIQUE INDEX "trees_key_key" ON "trees"("key");

-- CreateIndex
CREATE UNIQUE INDEX "trees_sha256_key" ON "trees"("sha256");

-- CreateIndex
CREATE INDEX "trees_case_id_id_idx" ON "trees"("case_id", "id");

-- CreateIndex
CREATE INDEX "trees_review_state_id_idx" ON "trees"("review_state", "id");

-- CreateIndex
CREATE UNIQUE INDEX "turns_tree_id_key_key" ON "turns"("tree_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "trajectories_current_score_id_key" ON "trajectories"("current_score_id");

-- CreateIndex
CREATE UNIQUE INDEX "trajectories_current_decision_id_key" ON "trajectories"("current_decision_id");

-- CreateIndex
CREATE INDEX "trajectories_case_id_idx" ON "trajectories"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "trajectories_tree_id_leaf_ordinal_key" ON "trajectories"("tree_id", "leaf_ordinal");

-- CreateIndex
CREATE INDEX "scores_graph_id_idx" ON "scores"("graph_id");

-- CreateIndex
CREATE UNIQUE INDEX "scores_trajectory_id_graph_id_metric_version_link_revision_key" ON "scores"("trajectory_id", "graph_id", "metric_version", "link_revision");

-- CreateIndex
CREATE INDEX "decisions_trajectory_id_idx" ON "decisions"("trajectory_id");

-- CreateIndex
CREATE INDEX "decisions_calibration_id_idx" ON "decisions"("calibration_id");

-- CreateIndex
CREATE UNIQUE INDEX "rounds_name_key" ON "rounds"("name");

-- CreateIndex
CREATE INDEX "round_candidates_tree_id_idx" ON "round_candidates"("tree_id");

-- CreateIndex
CREATE INDEX "review_slots_state_lease_until_idx" ON "review_slots"("state", "lease_until");

-- CreateIndex
CREATE INDEX "review_slots_holder_id_state_idx" ON "review_slots"("holder_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "review_slots_round_id_tree_id_ordinal_key" ON "review_slots"("round_id", "tree_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "review_slots_round_id_tree_id_holder_id_key" ON "review_slots"("round_id", "tree_id", "holder_id");

-- CreateIndex
CREATE INDEX "reviews_tree_id_idx" ON "reviews"("tree_id");

-- CreateIndex
CREATE INDEX "reviews_reviewer_id_state_idx" ON "reviews"("reviewer_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "reviews_slot_id_reviewer_id_key" ON "reviews"("slot_id", "reviewer_id");

-- CreateIndex
CREATE INDEX "verdicts_review_id_id_idx" ON "verdicts"("review_id", "id");

-- CreateIndex
CREATE INDEX "verdicts_tree_id_turn_ordinal_idx" ON "verdicts"("tree_id", "turn_ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "verdicts_key_turn_ordinal_key" ON "verdicts"("key", "turn_ordinal");

-- CreateIndex
CREATE INDEX "final_labels_tree_id_idx" ON "final_labels"("tree_id");

-- CreateIndex
CREATE INDEX "adjudications_state_id_idx" ON "adjudications"("state", "id");

-- CreateIndex
CREATE UNIQUE INDEX "adjudications_round_id_tree_id_turn_ordinal_key" ON "adjudications"("round_id", "tree_id", "turn_ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "releases_version_key" ON "releases"("version");

-- CreateIndex
CREATE INDEX "release_items_trajectory_id_idx" ON "release_items"("trajectory_id");

-- CreateIndex
CREATE UNIQUE INDEX "evaluations_name_key" ON "evaluations"("name");

-- CreateIndex
CREATE INDEX "links_kind_term_id_idx" ON "links"("kind", "term", "id");

-- CreateIndex
CREATE INDEX "audit_events_subject_subject_id_idx" ON "audit_events"("subject", "subject_id");

-- CreateIndex
CREATE INDEX "audit_events_created_at_idx" ON "audit_events"("created_at");

-- AddForeignKey
ALTER TABLE "graphs" ADD CONSTRAINT "graphs_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concepts" ADD CONSTRAINT "concepts_graph_id_fkey" FOREIGN KEY ("graph_id") REFERENCES "graphs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "synonyms" ADD CONSTRAINT "synonyms_graph_id_fkey" FOREIGN KEY ("graph_id") REFERENCES "graphs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "synonyms" ADD CONSTRAINT "synonyms_graph_id_concept_id_fkey" FOREIGN KEY ("graph_id", "concept_id") REFERENCES "concepts"("graph_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edges" ADD CONSTRAINT "edges_graph_id_fkey" FOREIGN KEY ("graph_id") REFERENCES "graphs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edges" ADD CONSTRAINT "edges_graph_id_from_id_fkey" FOREIGN KEY ("graph_id", "from_id") REFERENCES "concepts"("graph_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edges" ADD CONSTRAINT "edges_graph_id_to_id_fkey" FOREIGN KEY ("graph_id", "to_id") REFERENCES "concepts"("graph_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "graph_activations" ADD CONSTRAINT "graph_activations_graph_id_fkey" FOREIGN KEY ("graph_id") REFERENCES "graphs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "graph_activations" ADD CONSTRAINT "graph_activations_activated_by_id_fkey" FOREIGN KEY ("activated_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trees" ADD CONSTRAINT "trees_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trees" ADD CONSTRAINT "trees_graph_id_fkey" FOREIGN KEY ("graph_id") REFERENCES "graphs"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "turns" ADD CONSTRAINT "turns_tree_id_fkey" FOREIGN KEY ("tree_id") REFERENCES "trees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "turns" ADD CONSTRAINT "turns_tree_id_parent_ordinal_fkey" FOREIGN KEY ("tree_id", "parent_ordinal") REFERENCES "turns"("tree_id", "ordinal") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "turns" ADD CONSTRAINT "turns_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trajectories" ADD CONSTRAINT "trajectories_tree_id_fkey" FOREIGN KEY ("tree_id") REFERENCES "trees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trajectories" ADD CONSTRAINT "trajectories_tree_id_leaf_ordinal_fkey" FOREIGN KEY ("tree_id", "leaf_ordinal") REFERENCES "turns"("tree_id", "ordinal") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "trajectories" ADD CONSTRAINT "trajectories_current_score_id_fkey" FOREIGN KEY ("current_score_id") REFERENCES "scores"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trajectories" ADD CONSTRAINT "trajectories_current_decision_id_fkey" FOREIGN KEY ("current_decision_id") REFERENCES "decisions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scores" ADD CONSTRAINT "scores_trajectory_id_fkey" FOREIGN KEY ("trajectory_id") REFERENCES "trajectories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scores" ADD CONSTRAINT "scores_graph_id_fkey" FOREIGN KEY ("graph_id") REFERENCES "graphs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_trajectory_id_fkey" FOREIGN KEY ("trajectory_id") REFERENCES "trajectories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_score_id_fkey" FOREIGN KEY ("score_id") REFERENCES "scores"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_calibration_id_fkey" FOREIGN KEY ("calibration_id") REFERENCES "calibrations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_graph_id_fkey" FOREIGN KEY ("graph_id") REFERENCES "graphs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_candidates" ADD CONSTRAINT "round_candidates_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_candidates" ADD CONSTRAINT "round_candidates_tree_id_fkey" FOREIGN KEY ("tree_id") REFERENCES "trees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_slots" ADD CONSTRAINT "review_slots_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_slots" ADD CONSTRAINT "review_slots_tree_id_fkey" FOREIGN KEY ("tree_id") REFERENCES "trees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_slots" ADD CONSTRAINT "review_slots_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "review_slots"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_tree_id_fkey" FOREIGN KEY ("tree_id") REFERENCES "trees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "reviews"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_tree_id_turn_ordinal_fkey" FOREIGN KEY ("tree_id", "turn_ordinal") REFERENCES "turns"("tree_id", "ordinal") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_tree_id_edit_ordinal_fkey" FOREIGN KEY ("tree_id", "edit_ordinal") REFERENCES "turns"("tree_id", "ordinal") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "final_labels" ADD CONSTRAINT "final_labels_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "final_labels" ADD CONSTRAINT "final_labels_tree_id_fkey" FOREIGN KEY ("tree_id") REFERENCES "trees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "final_labels" ADD CONSTRAINT "final_labels_tree_id_turn_ordinal_fkey" FOREIGN KEY ("tree_id", "turn_ordinal") REFERENCES "turns"("tree_id", "ordinal") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjudications" ADD CONSTRAINT "adjudications_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjudications" ADD CONSTRAINT "adjudications_tree_id_fkey" FOREIGN KEY ("tree_id") REFERENCES "trees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjudications" ADD CONSTRAINT "adjudications_tree_id_turn_ordinal_fkey" FOREIGN KEY ("tree_id", "turn_ordinal") REFERENCES "turns"("tree_id", "ordinal") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjudications" ADD CONSTRAINT "adjudications_adjudicator_id_fkey" FOREIGN KEY ("adjudicator_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calibrations" ADD CONSTRAINT "calibrations_graph_id_fkey" FOREIGN KEY ("graph_id") REFERENCES "graphs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calibrations" ADD CONSTRAINT "calibrations_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calibration_rounds" ADD CONSTRAINT "calibration_rounds_calibration_id_fkey" FOREIGN KEY ("calibration_id") REFERENCES "calibrations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calibration_rounds" ADD CONSTRAINT "calibration_rounds_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calibration_activations" ADD CONSTRAINT "calibration_activations_calibration_id_fkey" FOREIGN KEY ("calibration_id") REFERENCES "calibrations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calibration_activations" ADD CONSTRAINT "calibration_activations_activated_by_id_fkey" FOREIGN KEY ("activated_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "releases" ADD CONSTRAINT "releases_graph_id_fkey" FOREIGN KEY ("graph_id") REFERENCES "graphs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "releases" ADD CONSTRAINT "releases_calibration_id_fkey" FOREIGN KEY ("calibration_id") REFERENCES "calibrations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "releases" ADD CONSTRAINT "releases_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_items" ADD CONSTRAINT "release_items_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "releases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_items" ADD CONSTRAINT "release_items_trajectory_id_fkey" FOREIGN KEY ("trajectory_id") REFERENCES "trajectories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_files" ADD CONSTRAINT "release_files_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "releases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_chunks" ADD CONSTRAINT "release_chunks_release_id_name_fkey" FOREIGN KEY ("release_id", "name") REFERENCES "release_files"("release_id", "name") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluations" ADD CONSTRAINT "evaluations_graph_id_fkey" FOREIGN KEY ("graph_id") REFERENCES "graphs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluations" ADD CONSTRAINT "evaluations_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_cases" ADD CONSTRAINT "evaluation_cases_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "evaluations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_cases" ADD CONSTRAINT "evaluation_cases_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "links" ADD CONSTRAINT "links_graph_id_fkey" FOREIGN KEY ("graph_id") REFERENCES "graphs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "links" ADD CONSTRAINT "links_graph_id_concept_id_fkey" FOREIGN KEY ("graph_id", "concept_id") REFERENCES "concepts"("graph_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "links" ADD CONSTRAINT "links_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;


