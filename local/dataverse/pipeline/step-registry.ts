import { type Database, type SqlRow, type SqlValue } from '../store/database';
import { type Catalogue } from '../metadata/catalogue';
import { type Endpoint, type Stage, type Step, type StepImage } from './step';

/** The enabled webhook steps, by message and table. Read from their rows at first need and after each change of one. */
export interface StepRegistry {
  stepsFor(message: string, table: string): readonly Step[];
  byId(id: string): Step | undefined;
  /** Drops what was read; called when a row of one of STEP_TABLES changed. */
  forget(): void;
}

/** Tables whose rows say which steps there are. */
export const STEP_TABLES: ReadonlySet<string> = new Set([
  'sdkmessageprocessingstep',
  'sdkmessageprocessingstepimage',
  'serviceendpoint',
  'sdkmessage',
  'sdkmessagefilter',
]);

const NONE: readonly Step[] = [];

export function createStepRegistry(database: Database, catalogue: Catalogue): StepRegistry {
  let steps: readonly Step[] | undefined;
  let found = new Map<string, readonly Step[]>();
  const all = (): readonly Step[] => (steps ??= readSteps(database, catalogue));
  return {
    stepsFor: (message, table) => {
      const key = `${message}/${table}`;
      const known = found.get(key);
      if (known) return known;
      const matching = all().filter(
        (step) => step.message === message && (step.table === table || step.table === 'none'),
      );
      const answer = matching.length === 0 ? NONE : matching;
      found.set(key, answer);
      return answer;
    },
    byId: (id) => all().find((step) => step.id === id),
    forget: () => {
      steps = undefined;
      found = new Map();
    },
  };
}

/** Statuscode 1 is enabled; contract 8 is a webhook. Steps of .NET plug-ins and of service bus endpoints cannot run here and are left out. */
const STEPS = `
  SELECT s.*, m.name AS message, f.primaryobjecttypecode AS tablename,
         e.serviceendpointid AS endpoint, e.url AS url, e.authtype AS authtype, e.authvalue AS authvalue
  FROM sdkmessageprocessingstep s
  JOIN serviceendpoint e ON e.serviceendpointid = s.eventhandler AND e.contract = 8
  JOIN sdkmessage m ON m.sdkmessageid = s.sdkmessageid
  LEFT JOIN sdkmessagefilter f ON f.sdkmessagefilterid = s.sdkmessagefilterid
  WHERE s.statuscode = 1 OR s.statuscode IS NULL
  ORDER BY s.rank, s.name`;

function readSteps(database: Database, catalogue: Catalogue): readonly Step[] {
  if ([...STEP_TABLES].some((name) => !catalogue.table(name))) return NONE;
  const images = readImages(database);
  return database.all(STEPS).map((row) => stepOf(row, images.get(text(row['sdkmessageprocessingstepid'])) ?? []));
}

function stepOf(row: SqlRow, images: readonly StepImage[]): Step {
  const columns = listed(row['filteringattributes']);
  return {
    id: text(row['sdkmessageprocessingstepid']),
    name: text(row['name']),
    message: text(row['message']),
    table: text(row['tablename']) || 'none',
    stage: stageOf(row['stage']),
    mode: row['mode'] === 1 ? 'asynchronous' : 'synchronous',
    rank: Number(row['rank'] ?? 1),
    filter: columns.length === 0 ? undefined : new Set(columns),
    images,
    endpoint: endpointOf(row),
    runsAs: text(row['impersonatinguserid']) || undefined,
    deleteWhenDone: row['asyncautodelete'] === 1,
  };
}

const endpointOf = (row: SqlRow): Endpoint => ({
  id: text(row['endpoint']),
  url: text(row['url']),
  authentication: AUTHENTICATION[Number(row['authtype'] ?? 0)] ?? 'none',
  secret: text(row['authvalue']),
});

/** serviceendpoint.authtype. */
const AUTHENTICATION: Readonly<Record<number, Endpoint['authentication']>> = {
  4: 'webhook-key',
  5: 'http-header',
  6: 'http-query-string',
};

function readImages(database: Database): ReadonlyMap<string, readonly StepImage[]> {
  const images = new Map<string, StepImage[]>();
  for (const row of database.all('SELECT * FROM sdkmessageprocessingstepimage')) {
    const step = text(row['sdkmessageprocessingstepid']);
    images.set(step, [...(images.get(step) ?? []), imageOf(row)]);
  }
  return images;
}

const imageOf = (row: SqlRow): StepImage => ({
  alias: text(row['entityalias']) || text(row['name']),
  kind: (['pre', 'post', 'both'] as const)[Number(row['imagetype'] ?? 0)] ?? 'pre',
  columns: listed(row['attributes']),
});

const stageOf = (value: SqlValue | undefined): Stage => (value === 10 || value === 20 ? value : 40);

const text = (value: SqlValue | undefined): string => (typeof value === 'string' ? value : '');

const listed = (value: SqlValue | undefined): readonly string[] =>
  text(value)
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
