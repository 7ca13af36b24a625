-- A release that is ready is never changed nor removed, nor is anything in it; a fix is a new release.
CREATE FUNCTION refuse_release_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'ready' THEN
    RAISE EXCEPTION 'release % is ready and never changed: % refused', OLD.id, TG_OP USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER releases_frozen BEFORE UPDATE OR DELETE ON "releases" FOR EACH ROW EXECUTE FUNCTION refuse_release_change();

-- Row by row: the old or new rows of a statement as a table would be a second copy of a whole release on disk.
CREATE FUNCTION refuse_release_part_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (TG_OP <> 'INSERT' AND EXISTS (SELECT 1 FROM releases WHERE id = OLD.release_id AND state = 'ready'))
    OR (TG_OP <> 'DELETE' AND EXISTS (SELECT 1 FROM releases WHERE id = NEW.release_id AND state = 'ready')) THEN
    RAISE EXCEPTION '% belongs to a release that is ready: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER release_items_frozen BEFORE INSERT OR UPDATE OR DELETE ON "release_items" FOR EACH ROW EXECUTE FUNCTION refuse_release_part_change();
CREATE TRIGGER release_files_frozen BEFORE INSERT OR UPDATE OR DELETE ON "release_files" FOR EACH ROW EXECUTE FUNCTION refuse_release_part_change();
CREATE TRIGGER release_chunks_frozen BEFORE INSERT OR UPDATE OR DELETE ON "release_chunks" FOR EACH ROW EXECUTE FUNCTION refuse_release_part_change();
