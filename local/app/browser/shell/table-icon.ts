import { type IconName } from './Icon';

const standard: Readonly<Record<string, IconName>> = {
  account: 'building',
  contact: 'person',
  systemuser: 'person',
  invoice: 'document',
  salesorder: 'document',
  quote: 'document',
};

/** The outline of a table: standard ones as people know them, all others a plain table. */
export const tableIcon = (logicalName: string): IconName => standard[logicalName] ?? 'table';
