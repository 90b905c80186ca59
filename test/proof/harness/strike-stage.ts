import { install } from '../../local/dataverse/faults/install';
import { type ProvingGround } from './proving-ground';
import { type Stage } from './stages';

/** A fault as the local Dataverse takes it, without the match. */
export interface Strike {
  readonly name: string;
  readonly fault: Readonly<Record<string, unknown>>;
  /** Seconds the server asked to stay away. */
  readonly retryAfter?: number;
}

/** Every hook of the local Dataverse, as spec/reliability.md 3.4 names them. */
export const strikes: readonly Strike[] = [
  ...(['requests', 'time', 'concurrency'] as const).map((facet) => ({
    name: `F6 429 of ${facet}, three times`,
    fault: { kind: 'throttle', facet, retryAfter: 5, times: 3 },
    retryAfter: 15,
  })),
  { name: 'F6 429 without Retry-After', fault: { kind: 'throttle', facet: 'requests' } },
  ...[502, 503, 504].flatMap((status) =>
    ['before', 'after'].map((moment) => ({
      name: `F7 ${String(status)} ${moment} the execution`,
      fault: { kind: 'gateway', status, moment },
    })),
  ),
  ...['before', 'after', 'in-body'].map((moment) => ({
    name: `F4 connection reset ${moment}`,
    fault: { kind: 'reset', moment },
  })),
  { name: 'F4 answer cut short', fault: { kind: 'truncate' } },
  { name: 'F8 401', fault: { kind: 'unauthorized' } },
];

/** 412 strikes an operation inside a batch, not the batch. */
export const conflict: Strike = { name: 'F9 412 for one operation', fault: { kind: 'conflict' } };

/** After a struck request: the same again, and where its outcome stayed unknown, a look at the rows and a second decision. */
const RETRIES_PER_STRIKE = 3;
const ALLOWANCE = 1.1;

/**
 * Runs a stage whose writing batch is struck, then once more as the sweeper would, and says what is wrong: anything lost or doubled, an invariant
 * broken in between, more requests than a tenth and the counted retries, a Retry-After that was not waited for.
 */
export async function strikeStage(ground: ProvingGround, stage: Stage, strike: Strike): Promise<readonly string[]> {
  const { calls } = ground.undisturbed(stage);
  await ground.before(stage);
  await install(ground.dataverse, { ...strike.fault, ...placeOf(calls, strike) });
  const first = await ground.runFirst(stage, 'struck');
  const struck = await struckTimes(ground);
  const between = await ground.wrongs();
  const next = await ground.runAfterwards(stage).catch((error: unknown) => String(error));
  if (typeof next === 'string') return [`the next run failed: ${next}`];
  const most = Math.ceil(calls.length * ALLOWANCE) + struck * RETRIES_PER_STRIKE;
  const waited = first.process.clock.slept() / 1000;
  return [
    ...(struck === 0 ? ['the fault never struck'] : []),
    ...between.map((wrong) => `in between: ${wrong}`),
    ...(await ground.wrongs()),
    ...(await ground.differences(stage)),
    ...(first.process.calls.length > most ? [`${first.process.calls.length} calls, at most ${most} allowed`] : []),
    ...(waited < (strike.retryAfter ?? 0) ? [`came back after ${waited} s`] : []),
  ];
}

/** The last batch that writes; for a conflict the first change in it. */
function placeOf(calls: readonly string[], { fault }: Strike): object {
  if (fault['kind'] === 'conflict') return { match: { method: 'PATCH' } };
  const batches = calls.filter((call) => call.startsWith('POST $batch'));
  const writing = batches.map((call) => /\b(POST|PATCH) \w+( x\d+)?(,|$)/.test(call.replace('POST $batch: ', '')));
  return { match: { path: '^\\$batch' }, skip: writing.indexOf(true) };
}

async function struckTimes({ dataverse }: ProvingGround): Promise<number> {
  const faults = `${dataverse.url}/__local/faults`;
  const states = (await (await fetch(faults)).json()) as readonly { readonly struck: number }[];
  await fetch(faults, { method: 'DELETE' });
  return states.reduce((sum, state) => sum + state.struck, 0);
}
