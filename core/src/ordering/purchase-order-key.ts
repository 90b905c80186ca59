/** A customer's order number without case, blanks and dashes, so that `PO 12-7` and `po127` are found to be one (OC-5). */
export const purchaseOrderKey = (purchaseOrder: string): string =>
  purchaseOrder
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase();
