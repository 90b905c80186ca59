import { bankEntryLayout, bankStatementLayout, paymentLayout } from './cash';
import { creditHoldLayout } from './credit';
import { type FormLayout } from '../model/form';
import { runLayout } from './operations';
import { orderIntakeLayout } from './order-intake';
import { openItemLayout } from './receivables';
import { shipmentLayout } from './shipment';

/** Tables of ours whose form is more than the list of their columns. */
export const layouts: readonly FormLayout[] = [
  orderIntakeLayout,
  creditHoldLayout,
  shipmentLayout,
  openItemLayout,
  bankStatementLayout,
  bankEntryLayout,
  paymentLayout,
  runLayout,
];
