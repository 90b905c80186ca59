import { type Database } from '../store/database';

export interface InstalledSolution {
  readonly id: string;
  readonly uniqueName: string;
  readonly version: string;
  readonly managed: boolean;
  readonly publisher: string;
}

/** The solution of that unique name or id, as it stands here. */
export function installedSolution(database: Database, nameOrId: string): InstalledSolution | undefined {
  const row = database.get(
    `SELECT s.solutionid, s.uniquename, s.version, s.ismanaged, p.uniquename AS publisher
     FROM solution s LEFT JOIN publisher p ON p.publisherid = s.publisherid
     WHERE s.uniquename = ?1 OR s.solutionid = ?1`,
    [nameOrId],
  );
  return (
    row && {
      id: String(row['solutionid']),
      uniqueName: String(row['uniquename']),
      version: String(row['version'] ?? ''),
      managed: row['ismanaged'] === 1,
      publisher: String(row['publisher'] ?? ''),
    }
  );
}
