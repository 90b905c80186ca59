import { type Catalogue } from '../../../../local/dataverse/metadata/catalogue';
import { type TableMetadata } from '../../../../local/dataverse/metadata/table-metadata';
import { type TestDataverse } from '../contract/a-dataverse';
import { isRecord, textOf } from './captured';

/** The rows an example takes for granted. They are made over the Web API, with the ids the page uses. */
export interface World {
  /** Makes a row with this id unless there is one; `shown` says what a page shows of it. */
  ensure(table: TableMetadata, id: string, shown?: Record<string, unknown>): Promise<void>;
  /** Makes the row a page shows, and what it shows inside it; gives its id. */
  show(table: TableMetadata, shown: Record<string, unknown>): Promise<string>;
  /** Points a navigation property of a row at another row. */
  link(from: RowAddress, navigation: string, to: RowAddress): Promise<void>;
  readonly catalogue: Catalogue;
}

export interface RowAddress {
  readonly table: TableMetadata;
  readonly id: string;
}

export function createWorld(dataverse: TestDataverse): World {
  const { catalogue } = dataverse.services;
  const exists = async ({ table, id }: RowAddress): Promise<boolean> =>
    (await dataverse.call('GET', `${addressOf({ table, id })}?$select=${table.primaryId}`)).status === 200;
  const world: World = {
    catalogue,
    ensure: async (table, id, shown = {}) => {
      if (await exists({ table, id })) return;
      const row = { ...namedRow(table), ...writable(table, shown), [table.primaryId]: id };
      await must(dataverse, { method: 'POST', path: table.entitySetName, body: row });
      await showInside(world, { table, id }, shown);
    },
    show: async (table, shown) => {
      const id = shown[table.primaryId];
      if (typeof id === 'string') {
        await world.ensure(table, id, shown);
        return id;
      }
      const body = {
        ...namedRow(table),
        ...writable(table, shown),
      };
      const made = await must(dataverse, { method: 'POST', path: table.entitySetName, body });
      await showInside(world, { table, id: made }, shown);
      return made;
    },
    link: async (from, navigation, to) => {
      const kind = catalogue.navigation(from.table.logicalName, navigation)?.kind;
      const method = kind === 'lookup' ? 'PUT' : 'POST';
      const path = `${addressOf(from)}/${navigation}/$ref`;
      await must(dataverse, { method, path, body: { '@odata.id': `${dataverse.api}${addressOf(to)}` } });
    },
  };
  return world;
}

export const addressOf = ({ table, id }: RowAddress): string => `${table.entitySetName}(${id})`;

/** What a page shows inside a row: the rows its navigation properties lead to. */
async function showInside(world: World, from: RowAddress, shown: Record<string, unknown>): Promise<void> {
  for (const [name, value] of Object.entries(shown)) {
    const target = world.catalogue.navigation(from.table.logicalName, name)?.target;
    const table = target === undefined ? undefined : world.catalogue.table(target);
    if (!table || table.logicalName === 'systemuser') continue;
    for (const inner of Array.isArray(value) ? value : [value])
      if (isRecord(inner)) await world.link(from, name, { table, id: await showReferenced(world, table, inner) });
  }
}

/** A row shown as itself, or by its address only (`@odata.id`). */
async function showReferenced(world: World, table: TableMetadata, shown: Record<string, unknown>): Promise<string> {
  const id = /\(([0-9a-f-]{36})\)$/.exec(textOf(shown['@odata.id']) ?? '')?.[1];
  return world.show(table, id === undefined ? shown : { [table.primaryId]: id });
}

const namedRow = ({ primaryName }: TableMetadata): Record<string, unknown> =>
  primaryName === undefined || primaryName === 'fullname' ? {} : { [primaryName]: 'Row of an example' };

/** The columns of what a page shows that a client may write. A full name is written as the names it is made of. */
function writable(table: TableMetadata, shown: Record<string, unknown>): Record<string, unknown> {
  const columns = Object.entries(shown).filter(
    ([name, value]) => typeof value !== 'object' && (table.columns.get(name)?.validForCreate ?? false),
  );
  const { fullname } = shown;
  if (typeof fullname !== 'string') return Object.fromEntries(columns);
  const [firstname, ...lastname] = fullname.split(' ');
  return { ...Object.fromEntries(columns), firstname, lastname: lastname.join(' ') };
}

interface Making {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

async function must(dataverse: TestDataverse, { method, path, body }: Making): Promise<string> {
  const answer = await dataverse.call(method, path, { body });
  if (answer.status >= 300)
    throw new Error(`The world of the example: ${method} ${path}: ${answer.status} ${answer.text}`);
  return answer.id;
}
