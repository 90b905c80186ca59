import { unlessDraft } from './never-changes';
import { type VetoStep, vetoStep } from './veto-step';

/** A line of a posted invoice does not change. */
export const invoiceLineChangeVeto: VetoStep = vetoStep({
  table: 'invoicedetail',
  message: 'Update',
  description: 'Refuses to change a line of a posted invoice.',
  filteringColumns: [
    'productid',
    'uomid',
    'quantity',
    'priceperunit',
    'manualdiscountamount',
    'tax',
    'o2c_linenumber',
    'o2c_orderlineid',
    'o2c_shipmentlineid',
    'o2c_unitprice',
    'o2c_taxcategory',
    'o2c_taxrate',
    'o2c_postednet',
  ],
  judge: unlessDraft('invoiceOfLineIsPosted'),
});
