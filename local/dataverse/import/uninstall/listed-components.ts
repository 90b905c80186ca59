import { type Database } from '../../store/database';
import { type Component } from '../component-draft';

/** The components that a solution lists. */
export const listedComponents = (database: Database, solutionId: string): readonly Component[] =>
  database
    .all('SELECT componenttype, objectid FROM solutioncomponent WHERE solutionid = ?', [solutionId])
    .map((row) => ({ type: Number(row['componenttype']), objectId: String(row['objectid']) }));

/** Those that no solution but the named ones lists: what would be nobody's without them. */
export function unshared(
  database: Database,
  components: readonly Component[],
  solutionIds: readonly string[],
): readonly Component[] {
  const marks = solutionIds.map(() => '?').join(', ');
  const others = new Set(
    database
      .all(`SELECT componenttype, objectid FROM solutioncomponent WHERE solutionid NOT IN (${marks})`, solutionIds)
      .map((row) => `${String(row['componenttype'])}/${String(row['objectid'])}`),
  );
  return components.filter(({ type, objectId }) => !others.has(`${type}/${objectId}`));
}
