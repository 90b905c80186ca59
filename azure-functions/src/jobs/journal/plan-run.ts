import { alternateKey, decimal, type Decimal, money, moneyToDecimal, rowId } from '@o2c/core/kernel';
import {
  type CapExceeded,
  checkRunCaps,
  partitionChunks,
  policyOf,
  type PopulationItem,
  type Run,
  type RunCaps,
  type RunChunk,
  runKey,
} from '@o2c/core/operations';
import { type CompanySettings } from '../company-settings';
import { type Moment } from '../moment';
import { type JournalPage } from './journal';
import { type JournaledJob, type RunScope } from './journaled-job';
import { readCapParameters } from './read-cap-parameters';
import { usualAmount } from './usual-amount';

/** A run with its chunks as it shall be written; parked when it would break a cap. */
export interface PlannedRun {
  readonly run: Run;
  readonly chunks: readonly RunChunk[];
  readonly exceeded: readonly CapExceeded[];
}

export interface PlanFacts {
  readonly job: JournaledJob;
  readonly scope: RunScope;
  readonly page: JournalPage;
  readonly population: readonly PopulationItem[];
  readonly moment: Moment;
}

const NOTHING = { done: 0, skipped: 0, parked: 0, failed: 0 } as const;

/** Plans a run over a population: the same facts give the same run, chunks and keys, so of two planners one collides (I18). */
export function planRun({ job, scope, page, population, moment }: PlanFacts): PlannedRun {
  const name = scopeName(page, scope);
  const id = rowId('run', job.job, scope.asOf, name);
  const { chunks, leftOver } = partitionChunks(population);
  const taken = population.filter((item) => !leftOver.includes(item));
  const exceeded = capsExceeded(job, page, taken);
  const amount = amountOf(page.settings, taken);
  const run: Run = {
    id,
    key: runKey(job.job, scope.asOf, name),
    job: job.job,
    status: exceeded.length === 0 ? 'running' : 'parked',
    asOf: scope.asOf,
    scope: name,
    ...(scope.legalEntityId === undefined ? {} : { legalEntityId: scope.legalEntityId }),
    chunkCount: chunks.length,
    itemCount: taken.length,
    counts: NOTHING,
    ...(amount === undefined ? {} : { amount }),
    startedOn: moment.now,
    ...(exceeded.length === 0 ? {} : { parkedReason: JSON.stringify(exceeded) }),
    correlationId: moment.correlationId,
  };
  return {
    run,
    exceeded,
    chunks: chunks.map((items, index) => ({
      id: rowId('runchunk', id, index + 1),
      key: alternateKey('runchunk', id, index + 1),
      runId: id,
      sequence: index + 1,
      status: 'planned',
      items: items.map((item) => item.id),
      attempts: 0,
      counts: NOTHING,
      correlationId: moment.correlationId,
    })),
  };
}

/** `DE01 2`: the second run of the day over this legal entity. */
function scopeName({ latest, settings }: JournalPage, { asOf, legalEntityId }: RunScope): string {
  const code = legalEntityId === undefined ? 'all' : (settings.companies.get(legalEntityId)?.code ?? legalEntityId);
  const ordinals = latest.filter((run) => run.asOf === asOf).map((run) => Number(run.scope.split(' ').at(-1)));
  return `${code} ${Math.max(0, ...ordinals) + 1}`;
}

function capsExceeded(job: JournaledJob, page: JournalPage, items: readonly PopulationItem[]): readonly CapExceeded[] {
  const { actionType } = job;
  if (actionType === undefined) return [];
  return [...new Set(items.map(({ legalEntityId }) => legalEntityId))].sort().flatMap((legalEntityId) => {
    const own = items.filter((item) => item.legalEntityId === legalEntityId);
    const usual = usualAmount(page.latest, legalEntityId);
    const load = {
      legalEntityId,
      items: own.length,
      amount: amountOf(page.settings, own) ?? decimal(0),
      mostOfOneCustomer: mostOfOneCustomer(own),
      ...(usual === undefined ? {} : { usualAmount: usual }),
    };
    return checkRunCaps(load, capsOf(page.settings, actionType, legalEntityId));
  });
}

function capsOf({ policies }: CompanySettings, actionType: string, legalEntityId: string): RunCaps {
  const policy = policyOf(policies, actionType, legalEntityId);
  if (!policy) return {};
  const { maximumPerRun, maximumAmountPerRun, parameters } = policy;
  return {
    ...(maximumPerRun === undefined ? {} : { maximumItems: maximumPerRun }),
    ...(maximumAmountPerRun === undefined ? {} : { maximumAmount: maximumAmountPerRun }),
    ...readCapParameters(parameters),
  };
}

function mostOfOneCustomer(items: readonly PopulationItem[]): number {
  const counts = new Map<string, number>();
  for (const { customerId } of items) {
    if (customerId !== undefined) counts.set(customerId, (counts.get(customerId) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

/** In units of the accounting currency; undefined when the items are of several legal entities, for their sum would mean nothing. */
function amountOf({ companies }: CompanySettings, items: readonly PopulationItem[]): Decimal | undefined {
  const [legalEntityId, another] = [...new Set(items.map((item) => item.legalEntityId))];
  const currency = legalEntityId === undefined ? undefined : companies.get(legalEntityId)?.accountingCurrency;
  if (currency === undefined || another !== undefined) return undefined;
  const minor = items.reduce((sum, { amountMinor }) => sum + Math.abs(amountMinor ?? 0), 0);
  return moneyToDecimal(money(minor, currency));
}
