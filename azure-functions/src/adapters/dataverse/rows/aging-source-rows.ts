import {
  agingBucketSelect,
  agingDefinitionSelect,
  appliedAmountsSelect,
  openItemSelect,
  readAgingDefinition,
  readAppliedAmounts,
  readOpenItem,
  tables,
} from '@o2c/core/dataverse';
import { type IsoDate, ok } from '@o2c/core/kernel';
import { z } from 'zod';
import {
  type AgingSource,
  type AgingSubject,
  type CustomerReference,
  type ReceivablesOnDay,
  type StoredAgingDefinition,
} from '../../../jobs/aging/aging-source';
import { type Reading } from '../../../jobs/reading';
import { type CallContext, type DataverseConnection } from '../connection';
import { all, any, atMost, equal, type Filter, greater, isEmpty } from '../query/filter';
import { readRows, type RowQuery, type RowsRead } from '../query/read-rows';
import { readRefusal } from './read-refusal';
import { understood } from './understood';

const { account, agingBucket, agingDefinition, openItem, settlement } = tables;

/** What aging reads, as rows; whose rights apply is in the context. */
export const agingSourceRows = (connection: DataverseConnection, context: CallContext): AgingSource => {
  const reader = { connection, context };
  return {
    customerByNumber: (number) => customerByNumber(reader, number),
    receivablesOn: (subject, asOf) => receivablesOn(reader, subject, asOf),
    definitionByCode: (code) => definitionByCode(reader, code),
  };
};

interface Reader {
  readonly connection: DataverseConnection;
  readonly context: CallContext;
}

const read = ({ connection, context }: Reader, query: RowQuery): Promise<RowsRead> =>
  readRows(connection, context, query);

async function customerByNumber(reader: Reader, number: string): Reading<CustomerReference | undefined> {
  const { id, name, accountNumber } = account.columns;
  // Two, so that a number that is not unique is seen: figures of the wrong customer are worse than none.
  const found = await read(reader, {
    from: account.entitySetName,
    select: [id.name, name.name, accountNumber.name],
    where: equal(accountNumber.name, { text: number }),
    top: 2,
  });
  if (found.outcome !== 'ok') return readRefusal(found);
  const [row, second] = found.rows;
  if (second) throw new Error('Two customers have the same account number.');
  return ok(
    row && {
      id: text.parse(row[id.name]),
      number: text.parse(row[accountNumber.name]),
      name: text.parse(row[name.name]),
    },
  );
}

async function receivablesOn(reader: Reader, subject: AgingSubject, asOf: IsoDate): Reading<ReceivablesOnDay> {
  const items = await read(reader, {
    from: openItem.entitySetName,
    select: openItemSelect,
    where: openOn(subject, asOf),
  });
  if (items.outcome !== 'ok') return readRefusal(items);
  if (items.rows.length === 0) return ok({ items: [], settlements: [] });
  const settlements = await read(reader, {
    from: settlement.entitySetName,
    select: appliedAmountsSelect,
    where: settledOn(subject, asOf),
  });
  if (settlements.outcome !== 'ok') return readRefusal(settlements);
  return ok({
    items: understood(items.rows, readOpenItem),
    settlements: understood(settlements.rows, readAppliedAmounts),
  });
}

async function definitionByCode(reader: Reader, code: string): Reading<StoredAgingDefinition | undefined> {
  const definitions = await read(reader, {
    from: agingDefinition.entitySetName,
    select: agingDefinitionSelect,
    where: equal(agingDefinition.columns.code.name, { text: code }),
    top: 1,
  });
  if (definitions.outcome !== 'ok') return readRefusal(definitions);
  const [row] = definitions.rows;
  if (!row) return ok(undefined);
  const id = text.parse(row[agingDefinition.primaryId]);
  const buckets = await read(reader, {
    from: agingBucket.entitySetName,
    select: agingBucketSelect,
    where: equal(agingBucket.lookups.agingDefinition.value, { id }),
  });
  if (buckets.outcome !== 'ok') return readRefusal(buckets);
  const [definition] = understood([row], (source) => readAgingDefinition(source, buckets.rows));
  return ok(definition && { id, definition });
}

/** The items that may be open on the day: written by then and not closed by then (PLAN: closedOn narrows what is read, never what is true). */
const openOn = (subject: AgingSubject, asOf: IsoDate): Filter =>
  all(
    belongsTo(subject),
    atMost(openItem.columns.documentDate.name, { date: asOf }),
    any(isEmpty(openItem.columns.closedOn.name), greater(openItem.columns.closedOn.name, { date: asOf })),
  );

/** The settlements that touch an item of the subject by the day. */
const settledOn = (subject: AgingSubject, asOf: IsoDate): Filter =>
  all(touches(subject), atMost(settlement.columns.effectiveOn.name, { date: asOf }));

/**
 * A customer is asked of the items and not of the settlement: what a parent pays for a subsidiary is settled under one of the two and changes
 * the balance of both. A legal entity is one for both items (`settle` refuses anything else), so there the settlement's own lookup serves.
 */
function touches(subject: AgingSubject): Filter {
  const { debitItem, creditItem, legalEntity } = settlement.lookups;
  if ('legalEntityId' in subject) return equal(legalEntity.value, { id: subject.legalEntityId });
  const customer = { id: subject.customerId };
  return any(
    equal(`${debitItem.navigation}/${openItem.lookups.customer.value}`, customer),
    equal(`${creditItem.navigation}/${openItem.lookups.customer.value}`, customer),
  );
}

const belongsTo = (subject: AgingSubject): Filter =>
  'customerId' in subject
    ? equal(openItem.lookups.customer.value, { id: subject.customerId })
    : equal(openItem.lookups.legalEntity.value, { id: subject.legalEntityId });

const text = z.string();
