import { type Scoring, type ScoringGroup } from '@o2c/core/credit-score';
import { readRiskBand, readScoringGroup, readScoringLine, tables } from '@o2c/core/dataverse';
import { ok } from '@o2c/core/kernel';
import { type ScoringPorts } from '../../../jobs/credit-score/scoring-ports';
import { type CallContext, type DataverseConnection } from '../connection';
import { readBatch } from '../query/read-batch';
import { readRows, type WireRow } from '../query/read-rows';
import { writeTransactions } from '../transactions/write-transactions';
import { companySettingsOf, companySettingsQueries } from './company-settings-rows';
import { readParts } from './read-parts';
import { readRefusal } from './read-refusal';
import { scoreAccounts } from './score-accounts';
import { SCORE_PARTS, scoreQueries, scoringQueries } from './score-queries';
import { understood } from './understood';

const { customerProfile, riskBand, scoringGroup, scoringGroupLine } = tables;

/** What scoring reads and writes, as rows. */
export const scoreRows = (connection: DataverseConnection, context: CallContext): ScoringPorts => ({
  accountsOf: async (customerIds, asOf) => {
    const queries = scoreQueries(customerIds, asOf);
    const settingsCount = companySettingsQueries.length;
    const asked = [...companySettingsQueries, ...scoringQueries, ...queries.flat()];
    const reads = await readBatch(connection, context, asked);
    const settings = companySettingsOf(reads.slice(0, settingsCount));
    if (!settings.ok) return settings;
    const parts = readParts(reads.slice(settingsCount), [
      ...[scoringGroup, scoringGroupLine, riskBand].map(({ primaryId }) => ({ count: 1, primaryId })),
      ...SCORE_PARTS.map(({ primaryId }, at) => ({ count: queries[at]?.length ?? 0, primaryId })),
    ]);
    if (!parts.ok) return parts;
    const [groups = [], lines = [], bands = [], ...rest] = parts.value;
    const scoring = scoringOf(groups, lines, bands);
    return ok({ settings: settings.value, scoring, accounts: scoreAccounts(rest, settings.value, asOf) });
  },
  customers: async () => {
    const { entitySetName: from, lookups, primaryId } = customerProfile;
    const read = await readRows(connection, context, { from, select: [primaryId, lookups.customer.value] });
    if (read.outcome !== 'ok') return readRefusal(read);
    const ids = read.rows.map((row) => row[lookups.customer.value]);
    return ok([...new Set(ids.filter((id) => typeof id === 'string').map((id) => id.toLowerCase()))].sort());
  },
  write: (transactions) => writeTransactions(connection, context, transactions),
});

/** By which customers are scored, as rows say it. */
function scoringOf(groups: readonly WireRow[], lines: readonly WireRow[], bands: readonly WireRow[]): Scoring {
  const known = understood(lines, readScoringLine);
  return {
    groups: [...understood(groups, (row) => readScoringGroup(row, known))].sort(byCode),
    bands: understood(bands, readRiskBand),
  };
}

const byCode = (one: ScoringGroup, other: ScoringGroup): number => (one.code < other.code ? -1 : 1);
