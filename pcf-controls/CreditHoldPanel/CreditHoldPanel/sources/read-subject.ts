import { tables } from '@o2c/core/dataverse';
import {
  choiceOf,
  readHold,
  readProfile,
  rowBehind,
  rowsBehind,
  textOf,
  type CreditSubject,
  type HoldFacts,
  type Row,
} from '@o2c/pcf-shared/credit-hold';
import { ways, type SubjectQuery } from './subject-queries';

/** A record as the Web API gave it, in the panel's words. */
export function readSubject(
  row: Row,
  query: SubjectQuery,
  { mode, readAt }: Pick<CreditSubject, 'mode' | 'readAt'>,
): CreditSubject {
  const id = textOf(row, query.id);
  const customer = query.customer === undefined ? row : rowBehind(row, query.customer);
  const holds = rowsBehind(row, query.holds)
    .map(readHold)
    .sort((one, other) => (one.heldOn < other.heldOn ? 1 : -1));
  return {
    mode,
    readAt,
    record: { table: query.table, id, name: textOf(row, mode === 'account' ? query.name : query.key) },
    customer: customer && {
      table: tables.account.logicalName,
      id: textOf(customer, ways.customerId),
      name: textOf(customer, ways.customerName),
    },
    creditStatus:
      query.status === undefined ? undefined : choiceOf(row, query.status, tables.salesOrder.choices.creditStatus),
    legalEntityId: query.legalEntity === undefined ? '' : textOf(row, query.legalEntity),
    profiles: customer === undefined ? [] : rowsBehind(customer, ways.profiles).map(readProfile),
    holds,
    others: mode === 'account' || customer === undefined ? [] : othersOf(customer, holds),
  };
}

/** Open holds of the customer that are not the record's own. */
function othersOf(customer: Row, own: readonly HoldFacts[]): readonly HoldFacts[] {
  const ids = new Set(own.map(({ id }) => id));
  return rowsBehind(customer, ways.customerHolds)
    .map(readHold)
    .filter(({ id }) => !ids.has(id));
}
