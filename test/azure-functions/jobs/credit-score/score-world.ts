import { type RiskBand, type ScoreRecord, type ScoringGroup } from '@o2c/core/credit-score';
import {
  creditScoreSelect,
  customerProfileIdentity,
  readCreditScore,
  scoringGroupId,
  tables,
  writeOpenItem,
  writePolicy,
  writeRiskBand,
  writeScoringGroup,
  writeScoringLine,
  writeSettlement,
} from '@o2c/core/dataverse';
import { alternateKey, instant, isoDate, money, negate, rowId } from '@o2c/core/kernel';
import { type Autonomy } from '@o2c/core/operations';
import { callDataverse } from '../../../../azure-functions/src/adapters/dataverse/call-dataverse';
import { equal } from '../../../../azure-functions/src/adapters/dataverse/query/filter';
import { creditScoreJobs } from '../../../../azure-functions/src/adapters/compose/credit-score-jobs';
import { type DataverseConnection } from '../../../../azure-functions/src/adapters/dataverse/connection';
import { readRows } from '../../../../scripts/dataverse/read-rows';
import { upsertRow } from '../../../../scripts/dataverse/upsert-row';
import { currencyIds } from '../../../../scripts/provision-dataverse/provision-currencies';
import { rowOf } from '../../../../scripts/provision-dataverse/row-of';
import { type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { anOpenItem, eur, TEAM, taken } from '../credit/credit-builders';
import { creditWorld } from '../credit/credit-world';
import { VECTOR_BANDS, VECTOR_GROUPS } from '../../../core/credit-score/vector-scoring';

/** What became of an invoice: its days, its cents, and when it was paid. */
export interface InvoiceFacts {
  readonly on: string;
  readonly due: string;
  readonly minor: number;
  readonly paidOn?: string;
}

const NL = rowId('legalentity', 'NL01');

/** What was provisioned and would score too; lines of automatic limits point at groups. */
const EMPTIED = [tables.automaticLimitLine, tables.scoringGroupLine, tables.scoringGroup, tables.riskBand];

/** Customers to be scored by the groups of the specification, and what stands in Dataverse about it. */
export async function scoreWorld(provisioned: ProvisionedDataverse) {
  const { session } = provisioned;
  const { connection: dataverse } = session;
  const credit = await creditWorld(provisioned);
  const links = { currencyIds: await currencyIds(session), ownerTeamId: TEAM };
  const jobsOver = (connection: DataverseConnection) =>
    creditScoreJobs({ dataverse: connection, customerEvent: credit.jobs.customerEvent });

  const empty = async (entitySetName: string, primaryId: string): Promise<void> => {
    for (const row of await readRows(session, { from: entitySetName, select: [primaryId] }))
      await callDataverse(dataverse, session.context, {
        method: 'DELETE',
        path: `${entitySetName}(${String(row[primaryId])})`,
      });
  };

  const scoring = async (
    groups: readonly ScoringGroup[] = VECTOR_GROUPS,
    bands: readonly RiskBand[] = VECTOR_BANDS,
  ): Promise<void> => {
    for (const { entitySetName, primaryId } of EMPTIED) await empty(entitySetName, primaryId);
    for (const group of groups) {
      await upsertRow(session, ...rowOf(tables.scoringGroup, writeScoringGroup(group)));
      for (const line of group.lines) {
        const row = writeScoringLine({ ...line, scoringGroupId: scoringGroupId(group.code) });
        await upsertRow(session, ...rowOf(tables.scoringGroupLine, row));
      }
    }
    for (const band of bands) await upsertRow(session, ...rowOf(tables.riskBand, writeRiskBand(band)));
  };

  const invoice = async (customerId: string, name: string, facts: InvoiceFacts): Promise<void> => {
    const { on, due, minor, paidOn } = facts;
    const amount = eur(minor);
    const item = { ...anOpenItem(customerId, name, { amount, dueDate: isoDate(due) }), documentDate: isoDate(on) };
    const closed = paidOn === undefined ? {} : { openAmount: money(0, 'EUR'), closedOn: isoDate(paidOn) };
    await upsertRow(session, ...rowOf(tables.openItem, writeOpenItem({ ...item, ...closed }, links)));
    if (paidOn === undefined) return;
    const paid = anOpenItem(customerId, `${name}-PAID`, { amount: negate(amount), dueDate: isoDate(paidOn) });
    const payment = { ...paid, documentDate: isoDate(paidOn), ...closed };
    await upsertRow(session, ...rowOf(tables.openItem, writeOpenItem(payment, links)));
    const settlement = {
      id: rowId('settlement', name),
      key: alternateKey('settlement', name),
      customerId,
      legalEntityId: NL,
      debitItemId: item.id,
      creditItemId: paid.id,
      debitAmount: amount,
      creditAmount: amount,
      debitAccountingAmount: amount,
      creditAccountingAmount: amount,
      discount: money(0, 'EUR'),
      writeOff: money(0, 'EUR'),
      exchangeDifference: money(0, 'EUR'),
      effectiveOn: isoDate(paidOn),
      recordedOn: instant(`${paidOn}T00:00:00Z`),
      requestHash: 'test',
    };
    await upsertRow(session, ...rowOf(tables.settlement, writeSettlement(settlement, links)));
  };

  const { scoreCustomers, creditScore } = jobsOver(dataverse);
  return {
    ...credit,
    jobsOver,
    scoring,
    invoice,
    scoreCustomers,
    creditScore,
    /** How far scoring may act by itself. */
    mayScore: async (autonomy: Autonomy, parameters?: string): Promise<void> => {
      const row = writePolicy({
        actionType: 'credit.score',
        autonomy,
        ...(parameters === undefined ? {} : { parameters }),
      });
      await upsertRow(session, ...rowOf(tables.policy, row));
    },
    /** Customer X of the specification but for what it owes: 7 years in business, a customer for 2, of Germany. */
    customerX: async (name: string, over: Parameters<typeof credit.customer>[1] = {}): Promise<string> => {
      const id = await credit.customer(name, {
        inBusinessSince: isoDate('2019-03-01'),
        customerSince: isoDate('2024-03-01'),
        ...over,
      });
      await upsertRow(session, { entitySetName: 'accounts', id }, { [tables.account.columns.country.name]: 'DE' });
      return id;
    },
    scores: async (customerId: string): Promise<readonly ScoreRecord[]> => {
      const { entitySetName: from, lookups, columns } = tables.creditScore;
      const where = equal(lookups.customer.value, { id: customerId });
      const orderBy = `${columns.scoredOn.name} asc,${columns.recordedOn.name} asc`;
      const rows = await readRows(session, { from, select: creditScoreSelect, where, orderBy });
      return rows.map((row) => taken(readCreditScore(row)));
    },
    scoreDecisions: (customerId: string) => credit.decisions(customerProfileIdentity(customerId, NL).id),
  };
}

export type ScoreWorld = Awaited<ReturnType<typeof scoreWorld>>;

export { eur, on, taken } from '../credit/credit-world';
