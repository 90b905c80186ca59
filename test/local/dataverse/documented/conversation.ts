import { type Catalogue } from '../../../../local/dataverse/metadata/catalogue';
import { type TestDataverse } from '../contract/a-dataverse';
import { restoreSnapshot } from '../snapshots/snapshot';
import { type Captured, createCaptured, isRecord, textOf } from './captured';
import { createWorld, type World } from './documented-world';
import { type Documentation, type Exchange } from './exchanges';
import { GIVENS } from './givens';
import { prepareWorld } from './prepare-world';
import { replayExchange } from './replay-exchange';

/** Pages that tell one story: each request finds what those before it left. The others show requests that stand for themselves. */
const isStory = (file: string): boolean => file.endsWith('-sample.md') || file.startsWith('impersonate');

/** Replays the requests of one page and gives the differences of each, by its name. */
export async function replayPage(
  dataverse: TestDataverse,
  documentation: Documentation,
  file: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const world = createWorld(dataverse);
  const captured = createCaptured();
  const found = new Map<string, readonly string[]>();
  const exchanges = documentation.exchanges.filter((exchange) => exchange.file === file);
  const content = world.catalogue;
  for (const [index, exchange] of exchanges.entries()) {
    if (index === 0 || !isStory(file)) {
      await restoreSnapshot(dataverse, 'empty');
      await GIVENS.get(file)?.(dataverse, documentation);
    }
    found.set(exchange.name, await replayed({ dataverse, world, captured, exchanges, content }, index));
  }
  return found;
}

interface Telling {
  readonly dataverse: TestDataverse;
  readonly world: World;
  readonly captured: Captured;
  readonly exchanges: readonly Exchange[];
  readonly content: Catalogue;
}

async function replayed(telling: Telling, index: number): Promise<readonly string[]> {
  const { dataverse, world, captured, exchanges } = telling;
  const exchange = exchanges[index];
  if (!exchange) return [];
  await nameKnownRows(telling, index);
  await prepareWorld(world, translated(captured, exchange), isStory(exchange.file) ? 'before' : 'here');
  return replayExchange(dataverse, captured, exchange);
}

/** An example with the ids that stand here for those of the documentation. */
function translated(captured: Captured, exchange: Exchange): Exchange {
  const { request, response } = exchange;
  const body: unknown =
    response?.body === undefined ? undefined : JSON.parse(captured.in(JSON.stringify(response.body)));
  return {
    ...exchange,
    request: { ...request, address: captured.in(request.address), body: captured.in(request.body) },
    ...(response ? { response: body === undefined ? response : { ...response, body } } : {}),
  };
}

const ADDRESSED = /\/(\w+)\(([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\)/gi;

/**
 * An id that no earlier answer gave: the pages were written from several runs of a sample. It is the row of that name, if there is one
 * (the same for the metadata of a column); else the row is made with what the page shows of it, here or further down.
 */
async function nameKnownRows(telling: Telling, index: number): Promise<void> {
  const { dataverse, world, captured, exchanges } = telling;
  const { request, file } = exchanges[index] ?? { request: { address: '' }, file: '' };
  for (const [, set = '', id = ''] of request.address.matchAll(ADDRESSED)) {
    if (captured.has(id)) continue;
    const shown = shownLater(telling, index, id);
    if (set === 'Attributes' || set === 'EntityDefinitions') await nameDefinition(telling, { set, id, shown });
    const table = world.catalogue.tableBySet(set);
    if (!table || !isStory(file)) continue;
    const name = shown[table.primaryName ?? ''];
    const filter = `$filter=${table.primaryName ?? ''} eq '${String(name)}'`;
    const rows =
      typeof name === 'string' ? await dataverse.call('GET', `${set}?$select=${table.primaryId}&${filter}`) : undefined;
    const [row] = (rows?.json['value'] ?? []) as readonly Record<string, unknown>[];
    if (row) captured.set(id, String(row[table.primaryId]));
    else if (exchanges[index]?.response?.status !== 404) await world.ensure(table, id, shown);
  }
}

/** What the first answer from here on that is about the row shows of it. */
function shownLater({ exchanges }: Telling, index: number, id: string): Record<string, unknown> {
  const about = exchanges
    .slice(index)
    .find(({ request, response }) => request.address.includes(`(${id})?`) && isRecord(response?.body));
  const own = exchanges[index]?.response?.body;
  const body = about?.response?.body ?? own;
  return isRecord(body) ? body : {};
}

/** The id of a table's or a column's definition, from the name that the answer shows. */
async function nameDefinition(
  { dataverse, captured }: Telling,
  { set, id, shown }: { readonly set: string; readonly id: string; readonly shown: Record<string, unknown> },
): Promise<void> {
  const account = "EntityDefinitions(LogicalName='account')";
  const column = textOf(shown['LogicalName']) ?? 'preferredappointmentdaycode';
  const path = set === 'Attributes' ? `${account}/Attributes(LogicalName='${column}')` : account;
  const definition = await dataverse.call('GET', `${path}?$select=MetadataId`);
  if (definition.status === 200) captured.set(id, String(definition.json['MetadataId']));
}
