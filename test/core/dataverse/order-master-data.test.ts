import {
  readCustomerAccount,
  readCustomerContact,
  readPriceList,
  readPriceListItem,
  readProduct,
  readUnit,
} from '@o2c/core/dataverse';

const ID = '00000000-0000-4000-8000-00000000000a';
const OTHER = '00000000-0000-4000-8000-00000000000b';
const THIRD = '00000000-0000-4000-8000-00000000000c';

test('a product is read with its units, its decimals and its tax code', () => {
  const row = {
    productid: ID,
    name: 'Widget',
    productnumber: 'WIDGET',
    quantitydecimal: 2,
    o2c_taxcode: 'LOW',
    statecode: 0,
    _defaultuomid_value: OTHER,
    _defaultuomscheduleid_value: THIRD,
  };
  expect(readProduct(row)).toEqual({
    ok: true,
    value: {
      id: ID,
      name: 'Widget',
      number: 'WIDGET',
      quantityDecimals: 2,
      taxCode: 'LOW',
      state: 'active',
      defaultUnitId: OTHER,
      unitGroupId: THIRD,
    },
  });
  expect(readProduct({ ...row, statecode: 2 })).toMatchObject({ ok: true, value: { state: 'draft' } });
  expect(readProduct({ ...row, statecode: 9 })).toMatchObject({ ok: false, error: { code: 'row.unreadable' } });
});

test('a price keeps all its digits, and belongs to a list, a product and a unit', () => {
  const row = {
    productpricelevelid: ID,
    amount: '12.3456000000',
    _pricelevelid_value: ID,
    _productid_value: OTHER,
    _uomid_value: THIRD,
  };
  expect(readPriceListItem(row)).toEqual({
    ok: true,
    value: { id: ID, priceListId: ID, productId: OTHER, unitId: THIRD, amount: '12.3456' },
  });
});

test('a price list is in one currency, and active or not', () => {
  const row = { pricelevelid: ID, name: 'Standard', statecode: 1, _transactioncurrencyid_value: OTHER };
  expect(readPriceList(row)).toEqual({
    ok: true,
    value: { id: ID, name: 'Standard', currencyId: OTHER, active: false },
  });
});

test('a customer is read with currency, price list and parent, a contact with the company they order for', () => {
  const account = { accountid: ID, accountnumber: 'ACME', name: 'Acme', statecode: 0, _parentaccountid_value: OTHER };
  expect(readCustomerAccount(account)).toEqual({
    ok: true,
    value: { id: ID, number: 'ACME', name: 'Acme', active: true, parentId: OTHER },
  });
  const contact = { contactid: ID, emailaddress1: 'a@b.example', _parentcustomerid_value: OTHER };
  expect(readCustomerContact(contact)).toEqual({
    ok: true,
    value: { id: ID, emailAddress: 'a@b.example', parentAccountId: OTHER },
  });
  expect(readUnit({ uomid: ID, name: 'Piece', _uomscheduleid_value: OTHER })).toEqual({
    ok: true,
    value: { id: ID, name: 'Piece', unitGroupId: OTHER },
  });
});
