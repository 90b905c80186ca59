import { unlessDraft } from './never-changes';
import { type VetoStep, vetoStep } from './veto-step';

/** A posted invoice does not change, nor does its state: it is neither reopened nor marked as paid by hand. */
export const invoiceChangeVeto: VetoStep = vetoStep({
  table: 'invoice',
  message: 'Update',
  description: 'Refuses to change a posted invoice; a correction is a credit note.',
  filteringColumns: [
    'customerid',
    'salesorderid',
    'invoicenumber',
    'statecode',
    'o2c_key',
    'o2c_documentnumber',
    'o2c_documenttype',
    'o2c_issuedate',
    'o2c_duedate',
    'o2c_deliverydate',
    'o2c_legalentityid',
    'o2c_shipmentid',
    'o2c_paymenttermid',
    'o2c_correctsid',
    'o2c_currencycode',
    'o2c_posted',
    'o2c_postednet',
    'o2c_postedtax',
    'o2c_postedgross',
    'o2c_contenthash',
  ],
  judge: unlessDraft('invoiceIsPosted'),
});
