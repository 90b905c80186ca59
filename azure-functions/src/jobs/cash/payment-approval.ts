import { type StoredApproval, tables, writeApproval, type RowLinks } from '@o2c/core/dataverse';
import { alternateKey, instant, type Money, moneyToDecimal, rowId } from '@o2c/core/kernel';
import { type RowCreate } from '../../adapters/dataverse/transactions/transaction';
import { type Moment } from '../moment';
import { POST_PAYMENT } from './entry-decision';
import { type WaitingEntry } from './matching-ports';

/** Proposals die after three days: the books have moved on (spec/reliability.md 4.3). */
const EXPIRY_MILLISECONDS = 72 * 3_600_000;

/** The proposal about an entry with exactly this content, as far as there is one. */
export const approvalFor = (
  { entry }: WaitingEntry,
  content: string,
  approvals: readonly StoredApproval[],
): StoredApproval | undefined =>
  approvals.find(({ targetId, contentHash }) => targetId === entry.id && contentHash === content);

/** A proposal to settle an entry in one way (design.md decision 11): one per entry and content. */
export function approvalCreate(
  { entry }: WaitingEntry,
  content: string,
  { links, moment }: { readonly links: RowLinks; readonly moment: Moment },
): RowCreate {
  const amount: Money = entry.amount;
  const row = writeApproval(
    {
      id: rowId('approval', POST_PAYMENT, entry.id, content),
      key: alternateKey('approval', POST_PAYMENT, entry.id, content),
      actionType: POST_PAYMENT,
      legalEntityId: entry.legalEntityId,
      targetTable: tables.bankEntry.logicalName,
      targetId: entry.id,
      contentHash: content,
      amount: moneyToDecimal(amount),
      currencyCode: amount.currency,
      status: 'requested',
      expiresOn: instant(new Date(Date.parse(moment.now) + EXPIRY_MILLISECONDS).toISOString()),
      recordedOn: moment.now,
    },
    links,
  );
  return { entitySetName: tables.approval.entitySetName, row };
}
