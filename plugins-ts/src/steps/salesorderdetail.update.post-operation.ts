import { wakeStep } from './wake-step';

/** An order with a changed line is not cleared for what it is now; what is shipped and invoiced changes nothing of that. */
export const orderLineChanged = wakeStep({
  table: 'salesorderdetail',
  message: 'Update',
  wakes: 'credit',
  description:
    'An order with a changed line is not cleared for what it is now; what is shipped and invoiced changes nothing of that.',
  filteringColumns: [
    'productid',
    'uomid',
    'quantity',
    'o2c_unitprice',
    'manualdiscountamount',
    'o2c_taxcategory',
    'o2c_taxrate',
  ],
});
