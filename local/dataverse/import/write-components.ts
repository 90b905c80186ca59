import { metadataId } from '../metadata/metadata-id';
import { nextRowVersion } from '../store/row-version';
import { type Component } from './component-draft';
import { COMPONENT } from './component-type';
import { type ImportContext } from './import-context';

/** Components that are metadata, not rows (public: solutioncomponent.ismetadata). */
const FIRST_ROW_TYPE = 15;

/**
 * Writes what the solution holds as rows (solutioncomponent): root components with the behaviour that solution.xml says, parts of a table
 * under the row of their table. What an earlier version brought stays listed: an update removes nothing.
 */
export function writeComponents(context: ImportContext): void {
  const { database, holderId } = context;
  const present = new Set(
    database
      .all('SELECT solutioncomponentid AS id FROM solutioncomponent WHERE solutionid = ?', [holderId])
      .map((row) => String(row['id'])),
  );
  const behaviors = behaviorsOf(context);
  const version = nextRowVersion(database);
  for (const component of context.components.all()) {
    const id = componentRowId(holderId, component);
    const root = rootOf(context, component);
    const behavior = behaviors(component) ?? (root === null ? 0 : null);
    if (present.has(id)) {
      database.run('UPDATE solutioncomponent SET rootcomponentbehavior = ? WHERE solutioncomponentid = ?', [
        behavior,
        id,
      ]);
      continue;
    }
    database.run(INSERT, [
      id,
      holderId,
      component.type,
      component.objectId,
      behavior,
      root,
      component.type < FIRST_ROW_TYPE ? 1 : 0,
      version,
    ]);
  }
}

const INSERT = `
  INSERT INTO solutioncomponent
    (solutioncomponentid, solutionid, componenttype, objectid, rootcomponentbehavior, rootsolutioncomponentid, ismetadata, versionnumber)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;

/** The row of the table under which a part of it stands; null where the solution does not hold the table. */
function rootOf({ components, holderId }: ImportContext, { tableId }: Component): string | null {
  if (tableId === undefined || !components.has(COMPONENT.table, tableId)) return null;
  return componentRowId(holderId, { type: COMPONENT.table, objectId: tableId });
}

const componentRowId = (solutionId: string, { type, objectId }: Component): string =>
  metadataId('solutioncomponent', solutionId, String(type), objectId);

/** What solution.xml says of a root component: 0 with all its parts, 1 without, 2 the shell only. */
function behaviorsOf({ manifest }: ImportContext): (component: Component) => number | undefined {
  const listed = new Map<string, number>();
  for (const root of manifest.roots) {
    if (root.id !== undefined) listed.set(`${root.type}/${root.id}`, root.behavior);
    if (root.schemaName !== undefined) listed.set(`${root.type}/${root.schemaName.toLowerCase()}`, root.behavior);
  }
  return ({ type, objectId, name }) =>
    listed.get(`${type}/${objectId}`) ?? (name === undefined ? undefined : listed.get(`${type}/${name.toLowerCase()}`));
}
