import { choice } from '../build/choice';

/** Type of a billing document, by its UNTDID 1001 code: 380, 381, 384. */
export const documentType = choice('o2c_documenttype', 'Document type', ['invoice', 'creditNote', 'correctedInvoice']);

/** How a document reaches the customer. */
export const deliveryChannel = choice('o2c_deliverychannel', 'Delivery channel', [
  'email',
  'portal',
  'edi',
  'einvoice',
  'post',
]);

/** Life of one delivery attempt chain. */
export const deliveryStatus = choice('o2c_deliverystatus', 'Delivery status', [
  'pending',
  'drafted',
  'sent',
  'accepted',
  'rejected',
  'bounced',
  'cancelled',
]);
