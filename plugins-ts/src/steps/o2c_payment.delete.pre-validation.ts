import { deletionVeto } from './never-changes';

/** A payment stays. */
export const paymentDeletionVeto = deletionVeto('o2c_payment');
