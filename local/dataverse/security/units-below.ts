import { type Database } from '../store/database';

/** Ids of the business units below one, at any depth. */
export const unitsBelow = (database: Database, unitId: string): readonly string[] =>
  database.all(UNITS_BELOW, [unitId]).map((row) => String(row['id']));

const UNITS_BELOW = `
  WITH RECURSIVE below(id) AS (
    SELECT businessunitid FROM businessunit WHERE parentbusinessunitid = ?
    UNION SELECT unit.businessunitid FROM businessunit AS unit JOIN below ON unit.parentbusinessunitid = below.id
  ) SELECT id FROM below`;
