import { type ColumnDeclaration } from '../../solution/model/column';
import { solutionPackage } from '../../solution/package';
import { tables } from '../../solution/tables/tables';

const byName = (name: string) => {
  const found = tables.find((table) => table.name === name);
  if (!found) throw new Error(`no table ${name}`);
  return found;
};
const shape = (column: ColumnDeclaration): string => {
  switch (column.type) {
    case 'String':
      return `${column.name} String ${column.maxLength}`;
    case 'Money':
      return `${column.name} Money ${column.precision}/${column.precisionSource}`;
    case 'DateTime':
      return `${column.name} ${column.behavior}`;
    case 'Lookup':
      return `${column.name} -> ${column.target}`;
    case 'Choice':
      return `${column.name} ${column.choice.name}`;
    case 'Decimal':
      return `${column.name} Decimal ${column.precision}`;
    case 'Boolean':
    case 'File':
    case 'Integer':
    case 'Memo':
      return `${column.name} ${column.type}`;
  }
};

describe('the receivables tables are as DECISIONS.md and the design fix them', () => {
  test.each([
    [
      'o2c_openitem',
      'o2c_openitems',
      [
        'o2c_key String 100',
        'o2c_kind o2c_openitemkind',
        'o2c_documentnumber String 100',
        'o2c_instalment Integer',
        'o2c_customerid -> account',
        'o2c_legalentityid -> o2c_legalentity',
        'o2c_currencycode String 3',
        'o2c_amount Money 4/2',
        'o2c_openamount Money 4/2',
        'o2c_documentdate DateOnly',
        'o2c_duedate DateOnly',
        'o2c_closedon DateOnly',
        'o2c_disputed Boolean',
        'o2c_disputedamount Money 4/2',
        'o2c_recordedon TimeZoneIndependent',
        'o2c_requesthash String 64',
        'o2c_lastoperationid String 36',
        'o2c_posted Boolean',
      ],
    ],
    [
      'o2c_settlement',
      'o2c_settlements',
      [
        'o2c_key String 100',
        'o2c_debititemid -> o2c_openitem',
        'o2c_credititemid -> o2c_openitem',
        'o2c_debitamount Money 4/0',
        'o2c_creditamount Money 4/0',
        'o2c_discountamount Money 4/0',
        'o2c_writeoffamount Money 4/0',
        'o2c_exchangedifference Money 4/0',
        'o2c_effectiveon DateOnly',
        'o2c_recordedon TimeZoneIndependent',
        'o2c_reversesid -> o2c_settlement',
      ],
    ],
    [
      'o2c_ledgerentry',
      'o2c_ledgerentries',
      [
        'o2c_transaction String 100',
        'o2c_line Integer',
        'o2c_account String 20',
        'o2c_event o2c_postingevent',
        'o2c_amount Money 4/0',
        'o2c_accountingamount Money 4/0',
        'o2c_rate Decimal 10',
        'o2c_postingdate DateOnly',
        'o2c_openitemid -> o2c_openitem',
        'o2c_reversesid -> o2c_ledgerentry',
      ],
    ],
    [
      'o2c_legalentity',
      'o2c_legalentities',
      [
        'o2c_code String 10',
        'o2c_accountingcurrencyid -> transactioncurrency',
        'o2c_countrycode String 2',
        'o2c_timezone String 50',
        'o2c_ownerteamid -> team',
        'o2c_businessunitid -> businessunit',
      ],
    ],
    ['o2c_inbox', 'o2c_inboxes', ['o2c_key String 100', 'o2c_recordedon TimeZoneIndependent']],
  ])('%s', (name, set, expected) => {
    const table = byName(name);
    expect(table.set).toBe(set);
    expect(table.columns.map(shape)).toEqual(expect.arrayContaining(expected));
  });

  test.each([
    ['o2c_legalentity', 'o2c_legalentity_code', ['o2c_code']],
    ['o2c_openitem', 'o2c_openitem_key', ['o2c_key']],
    ['o2c_ledgerentry', 'o2c_ledgerentry_transaction_line', ['o2c_transaction', 'o2c_line']],
    ['o2c_agingdefinition', 'o2c_agingdefinition_code', ['o2c_code']],
  ])('%s has key %s', (table, name, columns) => {
    expect(byName(table).keys).toContainEqual(expect.objectContaining({ name, columns }));
  });
});

describe('every table', () => {
  test('has names of its own: properties, logical names, sets', () => {
    for (const names of [
      tables.map((table) => table.property),
      tables.map((table) => table.name),
      tables.map((table) => table.set),
    ]) {
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test.each(tables.map((table) => [table.name, table] as const))(
    '%s names each column once, and none of them like a system column',
    (_name, table) => {
      const names = table.columns.map((column) => column.name);
      const properties = table.columns.map((column) => column.property);
      expect(new Set(names).size).toBe(names.length);
      expect(new Set(properties).size).toBe(properties.length);
      expect(properties).not.toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^(id|state|status|createdOn|modifiedOn|owner|transactionCurrency)$/),
        ]),
      );
    },
  );

  test('that holds customers or their money is owned by a team, settings and operations by the organisation (design.md decision 13)', () => {
    const withCustomers = tables.filter((table) =>
      table.columns.some((column) => column.type === 'Lookup' && column.target === 'account'),
    );
    // A credit rule for one customer is a setting, like one for all.
    const settings = new Set(['o2c_creditrule']);
    expect(
      withCustomers
        .filter(({ name, ownership }) => ownership !== 'user' && !settings.has(name))
        .map(({ name }) => name),
    ).toEqual([]);
    expect(byName('o2c_policy').ownership).toBe('organization');
    expect(byName('o2c_run').ownership).toBe('organization');
  });

  test('keeps the option values it was given: the position in the list decides, so the list only grows', () => {
    const kinds = solutionPackage.choices.find((choice) => choice.name === 'o2c_openitemkind');
    expect(kinds?.options.map((option) => `${option.property} ${option.value}`)).toEqual([
      'invoice 271800000',
      'creditNote 271800001',
      'payment 271800002',
      'interest 271800003',
      'fee 271800004',
      'chargeback 271800005',
      'opening 271800006',
    ]);
  });
});

describe('a key', () => {
  test('stands on at most 16 columns, and on no secured one: the platform would refuse it', () => {
    for (const table of [...tables, ...solutionPackage.standardTables]) {
      for (const key of table.keys) {
        expect(key.columns.length).toBeLessThanOrEqual(16);
        const secured = table.columns.filter((column) => column.securedBy !== undefined).map((column) => column.name);
        expect(key.columns.filter((column) => secured.includes(column))).toEqual([]);
      }
    }
  });
});
