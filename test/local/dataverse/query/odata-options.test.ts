import { ask, numbers, parse, refusal } from './ask';
import { filledCrm } from './filled-crm';
import { id } from './small-crm';

const crm = filledCrm();
const accounts = (options: string): readonly number[] => numbers(ask(crm, options));

describe('$select', () => {
  test('row 41: the primary key is added, an amount brings its currency, the names stay as written', () => {
    const { query, selected, shown } = parse(crm, '$select=name,revenue,_primarycontactid_value');
    expect(selected).toEqual(['name', 'revenue', '_primarycontactid_value']);
    expect(shown).toEqual(['name', 'revenue', 'primarycontactid', 'transactioncurrencyid', 'accountid']);
    expect(query.columns).toEqual(shown);
    expect(ask(crm, '$select=name,revenue&$top=1').rows).toEqual([
      {
        accountid: id(1),
        versionnumber: expect.any(BigInt),
        name: 'Adventure Works (sample)',
        revenue: { decimal: '60000.0000' },
        transactioncurrencyid: { table: 'transactioncurrency', id: id(0xe01) },
      },
    ]);
  });

  test('row 41: a comma at the end is forgiven, as in the documented samples', () =>
    expect(parse(crm, '$select=name,revenue,').selected).toEqual(['name', 'revenue']));

  test('row 42: without $select all columns come, nulls included, computed ones not', () => {
    const [row] = ask(crm, '$filter=name eq null').rows;
    expect(row).toMatchObject({
      accountid: id(6),
      name: null,
      primarycontactid: null,
      numberofemployees: 7,
      colors: null,
    });
    expect(row).not.toHaveProperty('owneridname');
    expect(parse(crm, '$top=1').shown).toBe('all');
    expect(parse(crm, '$select=*').shown).toBe('all');
  });

  test('row 43: amounts keep four decimals, times are UTC, days are days', () =>
    expect(ask(crm, '$select=revenue,createdon,openedon,exchangerate&$top=1').rows[0]).toMatchObject({
      revenue: { decimal: '60000.0000' },
      exchangerate: { decimal: '1.2500000001' },
      createdon: '2026-03-18T09:00:00Z',
      openedon: '2026-03-18',
    }));

  test('row 65: a polymorphic lookup names the table it points at', () => {
    const owners = ask(crm, '$select=_ownerid_value').rows.map((row) => row['ownerid']);
    expect(owners.slice(0, 2)).toEqual([
      { table: 'systemuser', id: id(0xa01) },
      { table: 'team', id: id(0xc01) },
    ]);
  });

  test.each(['Name', 'nothing', 'primarycontactid/fullname', '_name_value', 'owneridname', 'primarycontact'])(
    'an unknown property is refused with its name and type: %s',
    (name) =>
      expect(refusal(() => parse(crm, `$select=${name}`))).toBe(
        `400 0x80060888 Could not find a property named '${name}' on type 'Microsoft.Dynamics.CRM.account'.`,
      ),
  );

  test('in $filter a lookup goes by _x_value only', () =>
    expect(refusal(() => parse(crm, `$filter=primarycontactid eq ${id(1)}`))).toBe(
      "400 0x80060888 A binary operator with incompatible types was detected. Found operand types 'Microsoft.Dynamics.CRM.contact' and 'Edm.Guid' for operator kind 'Equal'.",
    ));
});

describe('$orderby', () => {
  test.each([
    ['name', [6, 5, 1, 2, 3, 4]],
    ['name desc', [4, 3, 2, 1, 5, 6]],
    ['numberofemployees asc,name desc', [4, 2, 5, 6, 1, 3]],
    ['revenue desc , name', [5, 1, 2, 3, 6, 4]],
    ['primarycontactid/fullname,name', [6, 5, 4, 2, 1, 3]],
    ['primarycontactid/createdby/fullname desc', [2, 1, 3, 4, 5, 6]],
    ['_primarycontactid_value', [4, 5, 6, 2, 1, 3]],
    ['_ownerid_value', [6, 1, 5, 3, 2, 4]],
    ['industrycode', [4, 6, 1, 5, 2, 3]],
  ])('row 51: %s (lookups by name, choices by number)', (order, expected) =>
    expect(accounts(`$orderby=${order}`)).toEqual(expected),
  );

  test.each(['name down', 'name asc desc', 'nothing', 'name,,revenue', "'name'"])('row 51: %s is refused', (order) =>
    expect(refusal(() => parse(crm, `$orderby=${order}`))).toMatch(/^400 0x80060888 /),
  );
});

describe('$top, $count and what is not there', () => {
  test('row 52: $skip is not supported', () =>
    expect(refusal(() => parse(crm, '$skip=5'))).toBe('400 0x80060888 Skip Clause is not supported in CRM'));

  test('row 53: $top limits, and is ignored beside odata.maxpagesize', () => {
    expect(accounts('$top=2')).toEqual([1, 2]);
    expect(accounts('$top=0')).toEqual([]);
    expect(ask(crm, '$top=2')).toMatchObject({ more: false });
    expect(ask(crm, '$top=2', { context: { maxPageSize: 4 } })).toMatchObject({ more: true, rows: { length: 4 } });
  });

  test('row 54: a page has 5,000 rows, asked or not', () => {
    expect(parse(crm, '$select=name').query.page).toEqual({ size: 5000, number: 1 });
    expect(parse(crm, '$select=name', { context: { maxPageSize: 9000 } }).query.page).toEqual({
      size: 5000,
      number: 1,
    });
    expect(parse(crm, '$select=name', { context: { maxPageSize: 3 } }).query.page).toEqual({ size: 3, number: 1 });
    expect(parse(crm, '$top=6000').query.top).toBe(5000);
  });

  test('row 56: $count counts what matches on all pages', () => {
    expect(ask(crm, "$filter=contains(name,'e')&$count=true", { context: { maxPageSize: 2 } })).toMatchObject({
      count: 5,
      countLimitExceeded: false,
      rows: { length: 2 },
    });
    expect(ask(crm, '$count=false')).not.toHaveProperty('count');
  });

  test.each([
    [
      '$top=-1',
      "Invalid value '-1' for $top query option found. The $top query option requires a non-negative integer value.",
    ],
    ['$count=yes', "Invalid value 'yes' for $count query option found. Valid values are 'true' and 'false'."],
    ['$nonsense=1', "The query parameter '$nonsense' is not supported."],
  ])('%s is refused', (options, text) => expect(refusal(() => parse(crm, options))).toBe(`400 0x80060888 ${text}`));

  test.each([['$search=x'], ['$deltatoken=x'], ['$compute=x']])('%s is refused by name', (options) =>
    expect(refusal(() => parse(crm, options))).toMatch(
      /^501 0x80040224 The local Dataverse does not implement the query option \$/,
    ),
  );
});
