import { deletionVeto } from './never-changes';

/** A ledger entry stays. */
export const ledgerEntryDeletionVeto = deletionVeto('o2c_ledgerentry');
