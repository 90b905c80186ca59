import { type TableMetadata } from '../../../../local/dataverse/metadata/table-metadata';
import { readParts } from './batch-parts';
import { isRecord, textOf } from './captured';
import { type RowAddress, type World } from './documented-world';
import { type Exchange } from './exchanges';

const ROW = /([A-Za-z]\w*)\(([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\)/gi;

/** Whether an example tells all there is itself, or earlier requests of its page made it. */
export type Told = 'here' | 'before';

/**
 * Makes what a request and its answer say is there: the rows they name and show, the links a request removes, as many rows as a
 * count says, one more than a page with a next link shows. Nothing else.
 */
export async function prepareWorld(world: World, exchange: Exchange, told: Told): Promise<void> {
  const { request, response } = exchange;
  if (response?.status === 404) return;
  await countedRows(world, exchange);
  const shown = isRecord(response?.body) ? response.body : {};
  const [first] = rowsIn(world, request.address);
  for (const row of rowsIn(world, `${request.address} ${request.body}`))
    await world.ensure(row.table, row.id, row.id === first?.id && isSingle(shown) ? shownOfRow(exchange, shown) : {});
  for (const row of typedParameters(world, request.body)) await world.ensure(row.table, row.id);
  await removedLink(world, exchange);
  if (told === 'here') for (const read of [exchange, ...batchReads(exchange)]) await shownRows(world, read);
}

/** `/accounts/$count` that says 10: ten rows. */
async function countedRows(world: World, { request, response }: Exchange): Promise<void> {
  const table = world.catalogue.tableBySet(/\/(\w+)\/\$count$/.exec(request.address)?.[1] ?? '');
  if (!table || typeof response?.body !== 'string') return;
  for (let row = 0; row < Number(response.body); row++) await world.show(table, {});
}

/** The rows that addresses in a text name, of the tables there are. */
function rowsIn(world: World, text: string): readonly RowAddress[] {
  return [...withoutAliases(text).matchAll(ROW)].flatMap(([, set = '', id = '']) => {
    const table = world.catalogue.tableBySet(set);
    return table ? [{ table, id }] : [];
  });
}

/** `serviceendpoints(@id)?@id=<guid>` names the row, too. */
const withoutAliases = (text: string): string =>
  text.replace(/\((@\w+)\)/g, (written, alias: string) => {
    const value = new RegExp(`[?&]${alias}=([0-9a-f-]{36})`).exec(text)?.[1];
    return value === undefined ? written : `(${value})`;
  });

/** `{"activityid": "...", "@odata.type": "Microsoft.Dynamics.CRM.letter"}` names a row. */
function typedParameters(world: World, body: string): readonly RowAddress[] {
  return [...body.matchAll(/\{[^{}]*"@odata\.type"\s*:\s*"Microsoft\.Dynamics\.CRM\.(\w+)"[^{}]*\}/g)].flatMap(
    (found) => {
      const table = world.catalogue.table(found[1] ?? '');
      const id = table && new RegExp(`"${table.primaryId}"\\s*:\\s*"([0-9a-f-]{36})"`).exec(found[0])?.[1];
      return table && id !== undefined ? [{ table, id }] : [];
    },
  );
}

const contextOf = (shown: Record<string, unknown>): string => textOf(shown['@odata.context']) ?? '';

const isSingle = (shown: Record<string, unknown>): boolean => /#\w+(\(.*\))?\/(\$entity|\w+)$/.test(contextOf(shown));

/** What an answer shows of the row that the request names: its columns, or the one column asked for. */
function shownOfRow({ request }: Exchange, shown: Record<string, unknown>): Record<string, unknown> {
  const column = /#\w+\([0-9a-f-]{36}\)\/(\w+)$/.exec(contextOf(shown))?.[1];
  if (column !== undefined) return { [column]: shown['value'] };
  const navigation = navigationOf(request.address);
  return navigation === undefined ? shown : { [navigation]: shown };
}

const navigationOf = (address: string): string | undefined =>
  /\([0-9a-f-]{36}\)\/([A-Za-z]\w+)(?:\/|\?|\(|$)/.exec(address)?.[1];

/** DELETE of a reference: the reference is there before. */
async function removedLink(world: World, { request }: Exchange): Promise<void> {
  if (request.method !== 'DELETE' || !request.address.includes('/$ref')) return;
  const [from, named] = rowsIn(world, request.address);
  const navigation = navigationOf(request.address);
  if (!from || navigation === undefined) return;
  const found = world.catalogue.navigation(from.table.logicalName, navigation);
  const table = found && world.catalogue.table(found.target);
  const id = named?.id ?? /\w+\(([0-9a-f-]{36})\)\/\$ref/.exec(request.address)?.[1];
  if (!table || id === undefined || id === from.id) return;
  await world.ensure(table, id);
  await world.link(from, navigation, { table, id });
}

/** The reads inside a batch, each as an example of its own: without the rows that the batch itself creates. */
function batchReads({ request, response }: Exchange): readonly Pick<Exchange, 'request' | 'response'>[] {
  const addresses = [...request.body.matchAll(/^GET (\S+)/gm)].map(([, address = '']) => address);
  const parts = readParts(response?.batch ?? '');
  const created = parts.map(({ headers }) => headers['OData-EntityId'] ?? '').join();
  const bodies = parts.filter(({ text }) => text.startsWith('{')).map(({ text }) => JSON.parse(text) as unknown);
  return bodies.flatMap((body, index) => {
    const rows = isRecord(body) && Array.isArray(body['value']) ? body['value'].filter(isRecord) : [];
    const others = rows.filter((row) => !Object.values(row).some((value) => created.includes(`(${String(value)})`)));
    const read = { ...request, method: 'GET', address: addresses[index] ?? '', body: '' };
    const answer = {
      headers: {},
      elided: false,
      repairs: [],
      body: { ...(isRecord(body) ? body : {}), value: others },
    };
    return [{ request: read, response: answer }];
  });
}

/** The rows of a list that an answer shows, and the rows it says there are besides. */
async function shownRows(world: World, { request, response }: Pick<Exchange, 'request' | 'response'>): Promise<void> {
  const shown = isRecord(response?.body) ? response.body : {};
  const rows = Array.isArray(shown['value']) ? shown['value'].filter(isRecord) : [];
  const table = world.catalogue.tableBySet(/#(\w+)/.exec(contextOf(shown))?.[1] ?? '');
  const [from] = rowsIn(world, request.address);
  const navigation = navigationOf(request.address);
  const filtered = filteredBy(request.address);
  const linked = async (row: RowAddress): Promise<void> => {
    if (from && navigation !== undefined) await world.link(from, navigation, row);
    const target = filtered && world.catalogue.navigation(row.table.logicalName, filtered.navigation)?.target;
    const behind = target === undefined ? undefined : world.catalogue.table(target);
    if (!behind || !filtered) return;
    await world.ensure(behind, filtered.id);
    await world.link(row, filtered.navigation, { table: behind, id: filtered.id });
  };
  for (const row of rows) {
    const [referenced] = rowsIn(world, textOf(row['@odata.id']) ?? '');
    if (referenced) await world.ensure(referenced.table, referenced.id);
    if (referenced) await linked(referenced);
    else if (table) await linked({ table, id: await world.show(table, row) });
  }
  const last = rows[rows.length - 1];
  if (table && last)
    for (const more of furtherRows(table, shown, rows.length)) await world.show(table, { ...last, ...more });
}

/** `$filter=primarycontactid/contactid eq <id>`: the rows shown point there. */
function filteredBy(address: string): { readonly navigation: string; readonly id: string } | undefined {
  const found = /\$filter=(\w+)\/\w+(?:%20| )eq(?:%20| )([0-9a-f-]{36})/.exec(address);
  return found?.[1] !== undefined && found[2] !== undefined ? { navigation: found[1], id: found[2] } : undefined;
}

/** As many as `@odata.count` says; one more where there is a next page. Their ids come after those shown. */
function furtherRows(
  table: TableMetadata,
  shown: Record<string, unknown>,
  count: number,
): readonly Record<string, unknown>[] {
  const total = typeof shown['@odata.count'] === 'number' ? shown['@odata.count'] : count;
  const more = Math.max(total - count, '@odata.nextLink' in shown ? 1 : 0);
  return Array.from({ length: more }, (_, index) => ({
    [table.primaryId]: `ffffffff-ffff-4fff-8fff-${String(index).padStart(12, '0')}`,
  }));
}
