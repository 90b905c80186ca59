import { DataverseError } from '../errors/dataverse-error';
import { quoted } from '../store/stored-column';
import { componentId } from './component-id';
import { COMPONENT, COMPONENT_TABLES } from './component-type';
import { type ImportContext } from './import-context';
import { type RootComponent } from './package/read-manifest';

/**
 * Holds solution.xml against what came: a root component that is neither in the package nor here is refused by name (documented code
 * 0x8004801f, ImportMissingComponent). Kinds that this server does not know are noted.
 */
export function checkRoots(context: ImportContext): void {
  for (const root of context.manifest.roots) {
    const name = root.schemaName ?? root.id ?? '?';
    if (!isKnownKind(context, root.type)) {
      context.report.note(`root component ${name} is of type ${root.type}, which is not known here`);
      continue;
    }
    const objectId = objectIdOf(context, root);
    if (objectId === undefined) throw missingRoot(name, root.type);
    if (!context.components.has(root.type, objectId)) context.components.add({ type: root.type, objectId, name });
  }
}

const missingRoot = (name: string, type: number): DataverseError =>
  new DataverseError(
    400,
    '0x8004801f',
    `Cannot add a Root Component ${name} of type ${type} because it is not in the target system.`,
  );

const isKnownKind = ({ catalogue }: ImportContext, type: number): boolean =>
  type === COMPONENT.table ||
  type === COMPONENT.choice ||
  catalogue.table(COMPONENT_TABLES[type]?.table ?? '') !== undefined;

function objectIdOf(context: ImportContext, root: RootComponent): string | undefined {
  const brought = root.schemaName === undefined ? undefined : context.components.named(root.type, root.schemaName);
  if (brought) return brought.objectId;
  if (root.id !== undefined && context.components.has(root.type, root.id)) return root.id;
  const name = root.schemaName?.toLowerCase() ?? '';
  if (root.type === COMPONENT.table) return context.catalogue.table(name)?.metadataId;
  if (root.type === COMPONENT.choice) return choiceOf(context, name);
  return rowOf(context, root);
}

function choiceOf({ catalogue }: ImportContext, name: string): string | undefined {
  const choice = catalogue.globalChoices().find((candidate) => candidate.name.toLowerCase() === name);
  return choice && componentId.choice(choice.name);
}

/** A component that stands here already as a row, by its id or its name. */
function rowOf({ database, catalogue }: ImportContext, root: RootComponent): string | undefined {
  const kind = COMPONENT_TABLES[root.type];
  const table = kind && catalogue.table(kind.table);
  if (!kind || !table) return undefined;
  const byName = root.id === undefined || kind.name !== undefined ? kind.name : undefined;
  const column = byName ?? table.primaryId;
  const value = byName === undefined ? root.id : (root.schemaName ?? root.id);
  const sql = `SELECT ${quoted(table.primaryId)} AS id FROM ${quoted(table.logicalName)} WHERE ${quoted(column)} = ?`;
  const row = value === undefined ? undefined : database.get(sql, [value]);
  return row && String(row['id']);
}
