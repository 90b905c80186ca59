import { type MatchProposal } from '../cash-application';
import { canonicalJson } from '../kernel';
import { bind, bindCurrency } from './bind';
import { moneyText } from './decimal-text';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { matchProposal as table } from './tables';

const { columns, lookups, choices } = table;

/** The row to create for a match proposal. */
export const writeMatchProposal = (proposal: MatchProposal, links: RowLinks): RowForCreate => ({
  [columns.id.name]: proposal.id,
  [columns.name.name]: `${proposal.rank}. ${proposal.allocations.map(({ document }) => document).join(', ')}`.slice(
    0,
    200,
  ),
  [columns.key.name]: proposal.key,
  [columns.rank.name]: proposal.rank,
  [columns.amount.name]: moneyText(proposal.amount),
  [columns.allocations.name]: canonicalJson(proposal.allocations.map((allocation) => ({ ...allocation }))),
  [columns.evidence.name]: proposal.evidence.join('\n'),
  [columns.proposalStatus.name]: choices.proposalStatus[proposal.status],
  [columns.recordedOn.name]: proposal.recordedOn,
  ...bind(lookups.bankEntry, proposal.bankEntryId),
  ...bind(lookups.customer, proposal.customerId),
  ...bind(lookups.legalEntity, proposal.legalEntityId),
  ...bind(lookups.owner, links.ownerTeamId),
  ...bindCurrency(lookups.transactionCurrency, proposal.amount.currency, links),
});
