import { z } from 'zod';

import { type CostWorld } from './cost-world';

const statistics = z.object({
  requests: z.number(),
  operations: z.number(),
  rowWrites: z.number(),
  bytesStored: z.number(),
});

/** What a piece of work asked of the local Dataverse. */
export interface Measured {
  readonly requests: number;
  /** Those inside batches one by one. */
  readonly operations: number;
  readonly rows: number;
  /** What the whole database takes, before and after. */
  readonly bytesBefore: number;
  readonly bytes: number;
  readonly seconds: number;
}

/** Counts what a piece of work asks of a local Dataverse, everything included. */
export async function measured(
  { dataverseUrl, operations }: Pick<CostWorld, 'dataverseUrl' | 'operations'>,
  work: () => Promise<void>,
): Promise<Measured> {
  const before = { ...(await counted(dataverseUrl)), operations: operations() };
  const started = performance.now();
  await work();
  const seconds = (performance.now() - started) / 1_000;
  const after = { ...(await counted(dataverseUrl)), operations: operations() };
  return {
    requests: after.requests - before.requests,
    operations: after.operations - before.operations,
    rows: after.rowWrites - before.rowWrites,
    bytesBefore: before.bytesStored,
    bytes: after.bytesStored,
    seconds,
  };
}

const counted = async (url: string): Promise<z.infer<typeof statistics>> =>
  statistics.parse(await (await fetch(`${url}/__local/requests`)).json());
