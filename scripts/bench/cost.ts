import { type CostCase, costStages } from './cost/cost-stages';
import { fillBooks } from './cost/fill-books';
import { type CostWorld, costWorld } from './cost/cost-world';
import { measured } from './cost/measured';

/** How many documents go through the path at once; 10,000 and more take their time. */
const sizes = numbers(process.env['O2C_COST_SIZES'] ?? '1000');
/** How many documents of the past stand in the books before: what a stage asks for must not grow with them. */
const books = numbers(process.env['O2C_COST_BOOKS'] ?? '1000,10000,100000');
/** The second case of the issue: one customer holds 5 % of the documents. */
const SHARES = [0, 0.05];

/**
 * Drives so many documents of three lines through the whole money path and prints what each stage asked of the local
 * Dataverse: requests (a batch is one), operations, rows written, per 1,000 documents, everything included (design.md
 * decision 3); and the bytes that 1,000 orders take.
 */
export async function runCostBench(): Promise<void> {
  for (const documents of sizes) {
    for (const share of SHARES)
      await measurePath({ documents, ofOneCustomer: Math.round(documents * share), before: 0 });
    for (const before of books) await measurePath({ documents, ofOneCustomer: 0, before });
  }
}

interface Measuring {
  readonly documents: number;
  readonly ofOneCustomer: number;
  /** Documents of the past. */
  readonly before: number;
}

async function measurePath({ documents, ofOneCustomer, before }: Measuring): Promise<void> {
  const hot = ofOneCustomer === 0 ? 'spread over 40 customers' : `${String(ofOneCustomer)} of one customer`;
  process.stdout.write(`  ${String(documents)} documents, ${hot}, ${String(before)} in the books; per 1,000:\n`);
  const world = await costWorld();
  try {
    await fillBooks(world, before);
    await printStages(world, { documents, ofOneCustomer });
  } finally {
    await world.close();
  }
}

async function printStages(world: CostWorld, costCase: CostCase): Promise<void> {
  const { documents } = costCase;
  const perThousand = (value: number): string => ((value / documents) * 1_000).toFixed(1).padStart(9);
  let first: number | undefined;
  let last = 0;
  for (const { name, mostRequests, work } of costStages(world, costCase)) {
    const { requests, operations, rows, bytesBefore, bytes, seconds } = await measured(world, work);
    first ??= bytesBefore;
    last = bytes;
    // The bound is meant for a thousand: a run of few documents shows what a run costs by itself.
    const bound = mostRequests === undefined || documents < 1_000 ? '' : `, at most ${String(mostRequests)}`;
    process.stdout.write(
      `    ${name.padEnd(21)}${perThousand(requests)} requests${bound.padEnd(12)}${perThousand(operations)} operations` +
        `${perThousand(rows)} rows  ${seconds.toFixed(1)} s\n`,
    );
  }
  const megabytes = ((last - (first ?? 0)) / documents / 1_000).toFixed(1);
  process.stdout.write(`    bytes stored per 1,000 orders, order to cash: ${megabytes} MB\n`);
}

function numbers(text: string): readonly number[] {
  return text.split(',').map(Number);
}
