import { deletionVeto } from './never-changes';

/** An open item stays. */
export const openItemDeletionVeto = deletionVeto('o2c_openitem');
