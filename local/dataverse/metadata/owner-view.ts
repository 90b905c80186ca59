import { type Database } from '../store/database';

/** `owner` is users and teams in one list; its rows are written as what they are. */
export const createOwnerView = (database: Database): void =>
  database.execute(`
    DROP VIEW IF EXISTS "owner";
    CREATE VIEW "owner" AS
      SELECT systemuserid AS ownerid, fullname AS name, 'systemuser' AS owneridtype, versionnumber, createdon, modifiedon,
        NULL AS createdby, NULL AS createdonbehalfby, NULL AS modifiedby, NULL AS modifiedonbehalfby, NULL AS importsequencenumber,
        NULL AS overriddencreatedon, NULL AS timezoneruleversionnumber, NULL AS utcconversiontimezonecode
      FROM "systemuser"
      UNION ALL
      SELECT teamid, name, 'team', versionnumber, createdon, modifiedon, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM "team";`);
