import { choiceOf, dateOnly, file, lookup, text } from '../../build/columns';
import { table } from '../../build/table';
import { shippingDocumentKind } from '../../choices/fulfilment';

/** A paper that goes with a shipment, or comes back signed. */
export const shippingDocument = table('shippingDocument', {
  description: 'A paper that goes with a shipment or comes back signed.',
  ownership: 'user',
  columns: [
    lookup('shipment', 'o2c_shipment', { required: true }),
    choiceOf('kind', shippingDocumentKind, { required: true }),
    text('documentNumber', 100),
    dateOnly('issuedOn'),
    text('signedBy', 200),
    text('contentHash', 64),
    file('content', 32_768),
  ],
});
