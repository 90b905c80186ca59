import { withReadableParent } from '../../../../local/dataverse/security/parent-rows';
import { type Condition } from '../../../../local/dataverse/query/record-query';

const owned: Condition = {
  kind: 'operator',
  operator: 'in',
  left: { alias: 'parent', column: 'ownerid' },
  values: ['me'],
};

describe('lines of documents', () => {
  test.each([
    ['salesorderdetail', 'salesorder', 'salesorderid'],
    ['invoicedetail', 'invoice', 'invoiceid'],
    ['quotedetail', 'quote', 'quoteid'],
  ])('of %s are readable with their %s', (lines, table, id) => {
    expect(withReadableParent(lines, owned)).toMatchObject({
      kind: 'exists',
      link: { table, from: id, to: id, filter: owned, alias: 'parent' },
    });
  });

  test('rows of other tables belong to themselves', () =>
    expect(withReadableParent('salesorder', owned)).toBeUndefined());
});
