import { type AgingDefinition } from './aging-definition';

/** The definition every legal entity starts with: Current, 1-30, 31-60, 61-90, 90+ days past due (features.md 2.5). */
export const STANDARD: AgingDefinition = {
  code: 'STANDARD',
  name: 'Days past due',
  basis: 'dueDate',
  creditPlacement: 'ownDate',
  buckets: [
    { label: 'Current', unit: 'unlimited', length: 0 },
    { label: '1-30', unit: 'day', length: 30 },
    { label: '31-60', unit: 'day', length: 30 },
    { label: '61-90', unit: 'day', length: 30 },
    { label: '90+', unit: 'unlimited', length: 0 },
  ],
};
