import { type ViewDeclaration } from '../model/view';
import { billingViews } from './billing';
import { cashViews } from './cash';
import { creditViews } from './credit';
import { fulfilmentViews } from './fulfilment';
import { operationsViews } from './operations';
import { orderViews } from './orders';
import { receivablesViews } from './receivables';

/** Every list that answers a question of somebody's day, beside the lists every table of ours has. */
export const listViews: readonly ViewDeclaration[] = [
  ...orderViews,
  ...creditViews,
  ...fulfilmentViews,
  ...billingViews,
  ...receivablesViews,
  ...cashViews,
  ...operationsViews,
];
