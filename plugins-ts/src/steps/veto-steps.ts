import { invoiceDeletionVeto } from './invoice.delete.pre-validation';
import { invoiceChangeVeto } from './invoice.update.pre-validation';
import { invoiceLineDeletionVeto } from './invoicedetail.delete.pre-validation';
import { invoiceLineChangeVeto } from './invoicedetail.update.pre-validation';
import { ledgerEntryDeletionVeto } from './o2c_ledgerentry.delete.pre-validation';
import { ledgerEntryChangeVeto } from './o2c_ledgerentry.update.pre-validation';
import { openItemDeletionVeto } from './o2c_openitem.delete.pre-validation';
import { openItemChangeVeto } from './o2c_openitem.update.pre-validation';
import { paymentDeletionVeto } from './o2c_payment.delete.pre-validation';
import { paymentChangeVeto } from './o2c_payment.update.pre-validation';
import { settlementDeletionVeto } from './o2c_settlement.delete.pre-validation';
import { settlementChangeVeto } from './o2c_settlement.update.pre-validation';
import { unclearedShipmentVeto } from './o2c_shipment.create.pre-validation';
import { conversionVeto } from './salesorder.convertsalesordertoinvoice.pre-validation';
import { fulfilmentVeto } from './salesorder.fulfillsalesorder.pre-validation';
import { type VetoStep } from './veto-step';

/** Every synchronous step, as data: `provision-dataverse` registers them once the Functions app is healthy, and switches them off. */
export const vetoSteps: readonly VetoStep[] = [
  unclearedShipmentVeto,
  fulfilmentVeto,
  conversionVeto,
  invoiceChangeVeto,
  invoiceDeletionVeto,
  invoiceLineChangeVeto,
  invoiceLineDeletionVeto,
  openItemChangeVeto,
  openItemDeletionVeto,
  settlementChangeVeto,
  settlementDeletionVeto,
  ledgerEntryChangeVeto,
  ledgerEntryDeletionVeto,
  paymentChangeVeto,
  paymentDeletionVeto,
];
