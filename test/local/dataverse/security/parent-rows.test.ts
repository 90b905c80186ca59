import { parentOf } from '../../../../local/dataverse/security/parent-rows';

describe('lines of documents', () => {
  test.each([
    ['salesorderdetail', 'salesorder', 'salesorderid'],
    ['invoicedetail', 'invoice', 'invoiceid'],
    ['quotedetail', 'quote', 'quoteid'],
  ])('of %s are reached with their %s', (lines, table, id) => expect(parentOf(lines)).toEqual({ table, id }));

  test('rows of other tables belong to themselves', () => expect(parentOf('salesorder')).toBeUndefined());
});
