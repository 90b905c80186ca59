import { deletionVeto } from './never-changes';

/** A settlement stays. */
export const settlementDeletionVeto = deletionVeto('o2c_settlement');
