import { randomUUID } from 'node:crypto';

import { instant } from '@o2c/core/kernel';

import { evaluateCustomers } from '../../azure-functions/src/jobs/credit/evaluate-customers';
import { creditRows } from '../../azure-functions/src/adapters/dataverse/rows/credit-rows';
import { type Moment } from '../../azure-functions/src/jobs/moment';
import { must } from '../demo/must';
import { type BooksWorld, booksWorld, TODAY } from './credit/books-world';
import { measureRules } from './credit/measure-rules';
import { percentile } from './percentile';

/** Open items in the books. */
const ITEMS = Number(process.env['O2C_CREDIT_ITEMS'] ?? '100000');
const CUSTOMERS = Number(process.env['O2C_CREDIT_CUSTOMERS'] ?? '1000');
/** Single checks that are timed, each of another customer. */
const CHECKS = 200;

/**
 * Measures the credit check with 100,000 open items in the local Dataverse: the whole check of one order (one batch of reads, one change set), what
 * 1,000 orders in one sweep ask for, and, from facts in memory, the verdict of the rules and the explanation of a hold.
 */
export async function runCreditBench(): Promise<void> {
  measureRules();
  const started = performance.now();
  const world = await booksWorld({ customers: CUSTOMERS, itemsPerCustomer: Math.ceil(ITEMS / CUSTOMERS) });
  try {
    process.stdout.write(`  ${String(ITEMS)} open items of ${String(CUSTOMERS)} customers`);
    process.stdout.write(` (filled in ${((performance.now() - started) / 1_000).toFixed(0)} s)\n`);
    await checkOneByOne(world);
    await checkAtOnce(world);
  } finally {
    await world.close();
  }
}

const moment = (): Moment => ({ now: instant(`${TODAY}T09:00:00Z`), today: TODAY, correlationId: randomUUID() });

async function check({ session }: BooksWorld, customers: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const at = moment();
  const ports = creditRows(session.connection, { correlationId: at.correlationId });
  const outcomes = must('credit', await evaluateCustomers(ports)(customers, at));
  const counts = new Map<string, number>();
  for (const { outcome } of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return counts;
}

async function checkOneByOne(world: BooksWorld): Promise<void> {
  const customers = world.customers.slice(0, CHECKS);
  await world.order(customers, 'ONE');
  const before = { requests: world.requests(), operations: world.operations() };
  const times: number[] = [];
  for (const customer of customers) {
    const from = performance.now();
    await check(world, [customer]);
    times.push(performance.now() - from);
  }
  const each = (now: number, then: number): string => ((now - then) / customers.length).toFixed(2);
  process.stdout.write(
    `    one check            p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms, ` +
      `${each(world.requests(), before.requests)} requests, ${each(world.operations(), before.operations)} operations\n`,
  );
}

async function checkAtOnce(world: BooksWorld): Promise<void> {
  await world.order(world.customers, 'ALL');
  const before = { requests: world.requests(), operations: world.operations() };
  const from = performance.now();
  const counts = await check(world, world.customers);
  const orders = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const perThousand = (value: number): string => ((value / orders) * 1_000).toFixed(1);
  const said = [...counts].map(([outcome, count]) => `${String(count)} ${outcome}`).join(', ');
  process.stdout.write(
    `    ${String(orders)} orders in one sweep  ${perThousand(world.requests() - before.requests)} requests and ` +
      `${perThousand(world.operations() - before.operations)} operations per 1,000, ` +
      `${((performance.now() - from) / 1_000).toFixed(1)} s (${said})\n`,
  );
}
