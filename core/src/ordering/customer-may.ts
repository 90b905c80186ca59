/** What a customer is blocked for (VA-3). */
export type CustomerBlock = 'none' | 'ship' | 'invoice' | 'all';

/** What one does with a customer; `invoice` bills a shipment that left before the block. */
export type CustomerAct = 'order' | 'ship' | 'invoice' | 'remind' | 'pay';

const ALLOWED: Readonly<Record<CustomerBlock, readonly CustomerAct[]>> = {
  none: ['order', 'ship', 'invoice', 'remind', 'pay'],
  ship: ['invoice', 'remind', 'pay'],
  invoice: ['remind', 'pay'],
  all: [],
};

/** Whether a block leaves an act allowed: Business Central's four values exactly (VA-3; receivables-how-block-customers). */
export const customerMay = (blocked: CustomerBlock, act: CustomerAct): boolean => ALLOWED[blocked].includes(act);
