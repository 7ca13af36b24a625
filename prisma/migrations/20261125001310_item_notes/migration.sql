-- An open item keeps why its last attempt failed, for the case that it was the last.
ALTER TABLE "run_items" DROP CONSTRAINT "run_items_error";
ALTER TABLE "run_items" ADD CONSTRAINT "run_items_error" CHECK (
  CASE state WHEN 'failed' THEN error_kind IS NOT NULL WHEN 'done' THEN error_kind IS NULL ELSE TRUE END);
