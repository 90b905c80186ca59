import { type MatchProposal, type PaymentDecision } from '@o2c/core/cash-application';
import { type RowLinks, tables, writeMatchProposal } from '@o2c/core/dataverse';
import { alternateKey, rowId } from '@o2c/core/kernel';
import { type RowCreate } from '../../adapters/dataverse/transactions/transaction';
import { type Moment } from '../moment';
import { type WaitingEntry } from './matching-ports';

/** The ranked ways to apply an entry that waits for a person (CA-13), as rows. */
export const proposalCreates = (
  { entry }: WaitingEntry,
  decision: Extract<PaymentDecision, { kind: 'exception' }>,
  { links, moment }: { readonly links: RowLinks; readonly moment: Moment },
): readonly RowCreate[] =>
  decision.proposals.map(({ state, amount, evidence }, at) => {
    const identity = [entry.id, entry.etag, at + 1] as const;
    const proposal: MatchProposal = {
      id: rowId('matchproposal', ...identity),
      key: alternateKey('matchproposal', ...identity),
      bankEntryId: entry.id,
      legalEntityId: entry.legalEntityId,
      customerId: state.item.customerId,
      rank: at + 1,
      amount,
      allocations: [{ itemId: state.item.id, document: state.item.documentNumber, amountMinor: amount.minor }],
      evidence,
      status: 'open',
      recordedOn: moment.now,
    };
    return { entitySetName: tables.matchProposal.entitySetName, row: writeMatchProposal(proposal, links) };
  });
