import { askFetch, numbers } from './ask';
import { filledCrm } from './filled-crm';
import { id } from './small-crm';

const crm = filledCrm();
const entity = (inner: string, fetch = ''): string =>
  `<fetch ${fetch}><entity name="account">${inner}</entity></fetch>`;
const accounts = (inner: string, fetch = ''): readonly number[] => numbers(askFetch(crm, entity(inner, fetch)));

describe('FetchXML columns, order and pages (row 63)', () => {
  test('row 63: attributes, aliases, all of them, none of them', () => {
    const named = askFetch(
      crm,
      entity('<attribute name="name"/><attribute name="accountnumber" alias="number"/>', 'top="1"'),
    );
    expect(named.rows[0]).toEqual({
      accountid: id(1),
      versionnumber: expect.any(BigInt),
      name: 'Adventure Works (sample)',
      number: 'A1',
    });
    expect(named.origins.get('number')).toEqual({ table: 'account', column: 'accountnumber' });
    expect(Object.keys(askFetch(crm, entity('', 'top="1"')).rows[0] ?? {})).toContain('latitude');
    expect(Object.keys(askFetch(crm, entity('<all-attributes/>', 'top="1"')).rows[0] ?? {})).toContain('latitude');
    expect(Object.keys(askFetch(crm, entity('<no-attrs/>', 'top="1"')).rows[0] ?? {})).toEqual([
      'accountid',
      'versionnumber',
    ]);
  });

  test('row 63: CountChildren counts the rows right below each one', () => {
    const counted = askFetch(
      crm,
      entity('<attribute name="name"/><attribute name="accountid" alias="below" rowaggregate="CountChildren"/>'),
    );
    expect(counted.rows.map((row) => row['below'])).toEqual([1, 1, 0, 0, 0, 0]);
    expect(counted.origins.has('below')).toBe(true);
  });

  test('row 63: an amount brings its currency', () =>
    expect(askFetch(crm, entity('<attribute name="revenue"/>', 'top="1"')).rows[0]).toMatchObject({
      revenue: { decimal: '60000.0000' },
      transactioncurrencyid: { table: 'transactioncurrency', id: id(0xe01) },
    }));

  test.each([
    ['<order attribute="name"/>', [6, 5, 1, 2, 3, 4]],
    ['<order attribute="name" descending="true"/>', [4, 3, 2, 1, 5, 6]],
    ['<order attribute="numberofemployees"/><order attribute="name" descending="true"/>', [4, 2, 5, 6, 1, 3]],
    ['<order attribute="primarycontactid"/>', [4, 5, 6, 2, 1, 3]],
    ['<order attribute="industrycode"/>', [4, 6, 2, 3, 1, 5]],
    ['<order attribute="ownerid"/>', [6, 1, 5, 3, 2, 4]],
  ])('row 63: %s', (order, expected) => expect(accounts(order)).toEqual(expected));

  test('row 63: useraworderby sorts choices by number and lookups by id', () => {
    expect(accounts('<order attribute="industrycode"/>', 'useraworderby="1"')).toEqual([4, 6, 1, 5, 2, 3]);
    expect(accounts('<order attribute="primarycontactid" descending="1"/>', 'useraworderby="true"')).toEqual([
      2, 1, 3, 4, 5, 6,
    ]);
  });

  test('row 63: orders of links come after those of the entity, unless entityname moves them in front', () => {
    const link = (order: string): string =>
      `<link-entity name="contact" from="contactid" to="primarycontactid" alias="c">${order}</link-entity>`;
    expect(
      accounts(`<order attribute="numberofemployees" descending="true"/>${link('<order attribute="fullname"/>')}`),
    ).toEqual([3, 1, 2]);
    const first =
      '<order entityname="c" attribute="fullname"/><order attribute="numberofemployees" descending="true"/>';
    expect(accounts(first + link(''))).toEqual([2, 3, 1]);
  });

  test('row 63: distinct merges equal rows', () => {
    const found = askFetch(
      crm,
      entity('<attribute name="industrycode"/><order attribute="industrycode"/>', 'distinct="true"'),
    );
    expect(found.rows).toEqual([{ industrycode: null }, { industrycode: 2 }, { industrycode: 3 }, { industrycode: 1 }]);
  });

  test('row 63: pages by number', () => {
    const page = (number: number): readonly number[] =>
      accounts('<order attribute="name"/>', `count="4" page="${number}"`);
    expect([page(1), page(2), page(3)]).toEqual([[6, 5, 1, 2], [3, 4], []]);
  });

  test('row 63: returntotalrecordcount', () =>
    expect(askFetch(crm, entity('<attribute name="name"/>', 'count="2" returntotalrecordcount="true"'))).toMatchObject({
      count: 6,
      countLimitExceeded: false,
      more: true,
    }));
});
