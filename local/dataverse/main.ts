import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DOCUMENTED_LIMITS, type ProtectionLimits } from './limits/protection-limits';
import { type RunningDataverse, startDataverse } from './server';
import { INITIAL } from './snapshots/snapshots';

/**
 * `--port N --data DIR [--solution ZIP] [--issuer URL --audience URL --administrator OBJECT_ID] [--organization-name NAME]
 * [--limits documented|off]`
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '7081' },
      data: { type: 'string' },
      solution: { type: 'string' },
      issuer: { type: 'string' },
      audience: { type: 'string' },
      administrator: { type: 'string' },
      'organization-name': { type: 'string' },
      limits: { type: 'string', default: 'off' },
    },
  });
  const dataverse = await startDataverse({
    port: Number(values.port),
    database: values.data === undefined ? ':memory:' : join(values.data, 'dataverse.db'),
    ...(values['organization-name'] === undefined ? {} : { organizationName: values['organization-name'] }),
    ...(values.issuer === undefined
      ? {}
      : { issuer: { url: values.issuer, audience: values.audience ?? values.issuer } }),
    ...readLimits(values.limits),
    ...(values.administrator === undefined ? {} : { administratorObjectId: values.administrator }),
  });
  if (values.solution !== undefined) await importOrStop(dataverse, values.solution);
  // With an issuer the server is part of an environment that is loaded later; whoever loads it keeps its first state.
  if (values.issuer === undefined) keepFirstState(dataverse);
  process.stdout.write(`${JSON.stringify({ ready: true, url: dataverse.url, pid: process.pid })}\n`);
  const stop = (): void => {
    void dataverse.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** The service protection limits as documented, or none. */
function readLimits(text: string): { limits?: ProtectionLimits } {
  if (text === 'documented') return { limits: DOCUMENTED_LIMITS };
  if (text === 'off') return {};
  throw new Error(`--limits is documented or off, not ${text}.`);
}

/** Without its solution the server is of no use: it stops, and says which part of which file stood in the way. */
async function importOrStop(dataverse: RunningDataverse, path: string): Promise<void> {
  const { services } = dataverse;
  try {
    services.importSolution({ zip: readFileSync(path), overwrite: true });
  } catch (error) {
    await dataverse.close();
    throw new Error(`The solution ${path} cannot be imported. ${messageOf(error)}`, { cause: error });
  }
  services.steps.forget();
  services.authority.forget();
}

/** What `Reset` goes back to: the state in which a new database is first ready. One that had such a state keeps it. */
function keepFirstState({ snapshots }: RunningDataverse): void {
  if (!snapshots.list().some(({ name }) => name === INITIAL)) snapshots.take(INITIAL);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
});
