import { type BankEntryRow } from '@o2c/core/dataverse';
import { accountingRate } from '@o2c/core/invoicing';
import { convert, ok } from '@o2c/core/kernel';
import { type PopulationItem } from '@o2c/core/operations';
import { type CompanySettings } from '../company-settings';
import { type ChunkReport, type EndedItem, type JournaledJob } from '../journal/journaled-job';
import { POST_PAYMENT } from './entry-decision';
import { matchEntries, type MatchedEntry } from './match-entries';
import { type MatchingPorts } from './matching-ports';

/**
 * Applies what came in on the bank to what is open (CA-6, CA-10, CA-12..16): every new entry of a posted statement, oldest first; those of one payer
 * never lie in two chunks.
 */
export const matchingJob = (portsFor: (correlationId: string) => MatchingPorts): JournaledJob => ({
  job: 'matching',
  actionType: POST_PAYMENT,
  population: async (scope, moment) => {
    const waiting = await portsFor(moment.correlationId).waiting(scope);
    if (!waiting.ok) return waiting;
    const { entries, settings } = waiting.value;
    return ok(entries.map((entry) => populationItem(entry, settings)));
  },
  work: async (chunk, moment) => {
    const ports = portsFor(moment.correlationId);
    const matched = await matchEntries(ports)(chunk.items, moment);
    if (!matched.ok) return allFailed(chunk.items, matched.error.code);
    const customers = [...new Set(matched.value.flatMap(({ customerIds }) => customerIds))];
    if (customers.length > 0) await ports.customersPaid(customers, moment);
    return reportOf(matched.value);
  },
});

function populationItem(entry: BankEntryRow, settings: CompanySettings): PopulationItem {
  const { id, legalEntityId, amount, counterpartyIbanHash, counterpartyName } = entry;
  const currency = settings.companies.get(legalEntityId)?.accountingCurrency ?? amount.currency;
  const rate = accountingRate(settings.currencyRates, amount.currency, currency);
  const accounting = rate.ok ? convert(amount, { currency, rate: rate.value, mode: 'halfEven' }) : undefined;
  return {
    id,
    legalEntityId,
    partition: counterpartyIbanHash ?? counterpartyName ?? id,
    ...(accounting ? { amountMinor: accounting.minor } : {}),
  };
}

const allFailed = (ids: readonly string[], code: string): ChunkReport => ({
  done: [],
  skipped: [],
  parked: [],
  failed: ids.map((id) => ({ id, code })),
});

function reportOf(entries: readonly MatchedEntry[]): ChunkReport {
  const ending = (end: MatchedEntry['end']): readonly EndedItem[] =>
    entries.filter((entry) => entry.end === end).map(({ id, code }) => ({ id, code }));
  const amounts = new Map<string, number>();
  for (const { legalEntityId, accountingMinor = 0 } of entries) {
    if (accountingMinor !== 0) amounts.set(legalEntityId, (amounts.get(legalEntityId) ?? 0) + accountingMinor);
  }
  return {
    done: ending('done').map(({ id }) => id),
    skipped: ending('skipped'),
    parked: ending('parked'),
    failed: ending('failed'),
    amounts: Object.fromEntries(amounts),
  };
}
