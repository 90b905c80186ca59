import { type ExpandedNavigation } from '../../../../local/dataverse/query/run-expand';
import { type QuerySource } from '../../../../local/dataverse/query/query-source';
import { type Value } from '../../../../local/dataverse/store/row';
import { askExpanded, parse, refusal } from './ask';
import { filledCrm } from './filled-crm';
import { id, put } from './small-crm';

const crm = filledCrm();

/** `{ name: 'Zoe', tasks: [...] }`: one column of each row and what it was expanded with. */
const shape = (navigation: ExpandedNavigation | undefined, column: string): unknown => {
  if (!navigation) return undefined;
  if (navigation.kind === 'single') return navigation.row?.row[column] ?? null;
  return navigation.rows.map(({ row }) => row[column]);
};

const expanded = (options: string, name: string, column: string): readonly unknown[] =>
  askExpanded(crm, options, { table: name === 'teammembership_association' ? 'systemuser' : 'account' }).map((row) =>
    shape(row.expanded.get(name), column),
  );

describe('$expand', () => {
  test('row 57: a lookup gives one row or null', () =>
    expect(expanded('$select=name&$expand=primarycontactid($select=fullname)', 'primarycontactid', 'fullname')).toEqual(
      ['Zoe Zimmer', 'Anna Anna', 'Zoe Zimmer', null, null, null],
    ));

  test('row 57: a collection gives the rows of each parent, filtered, ordered and limited for each', () => {
    expect(expanded('$expand=Account_Tasks($select=subject)', 'Account_Tasks', 'subject')).toEqual([
      ['Call 1', 'Call 2', 'Mail 3'],
      ['Mail 1'],
      [],
      [],
      [],
      [],
    ]);
    const options = '$expand=Account_Tasks( $select = subject ; $filter=statecode eq 1;$orderby=createdon desc;$top=1)';
    expect(expanded(options, 'Account_Tasks', 'subject')).toEqual([['Mail 3'], ['Mail 1'], [], [], [], []]);
  });

  test('row 57: several expands, nested ones, and what is read for them but not shown', () => {
    const options =
      '$select=name&$expand=primarycontactid($select=fullname;$expand=createdby($select=fullname)),contact_customer_accounts($select=jobtitle)';
    const [first] = askExpanded(crm, options);
    const contact = first?.expanded.get('primarycontactid');
    expect(contact?.kind === 'single' && shape(contact.row?.expanded.get('createdby'), 'fullname')).toBe('Ada Admin');
    expect(shape(first?.expanded.get('contact_customer_accounts'), 'jobtitle')).toEqual(['Owner', 'Clerk']);
    const { shown, query } = parse(crm, options);
    expect(shown).toEqual(['name', 'accountid']);
    expect(query.columns).toEqual(['name', 'accountid', 'primarycontactid']);
  });

  test('row 57: a collection knows the lookup that its rows were found by, where $select left it out', () => {
    const link = (select: string): string | undefined =>
      parse(crm, `$expand=Account_Tasks(${select})`).expands[0]?.link;
    expect(link('$select=subject')).toBe('regardingobjectid');
    expect(link('$select=subject,_regardingobjectid_value')).toBeUndefined();
    expect(link('')).toBeUndefined();
  });

  test('row 57: at most 15', () => {
    const contact = (count: number): string =>
      `$expand=${Array.from({ length: count }, () => 'primarycontactid').join(',')}`;
    expect(refusal(() => parse(crm, contact(15)))).toBe('no refusal');
    expect(refusal(() => parse(crm, contact(16)))).toBe(
      '400 0x8004430d Number of link entities in query exceeded maximum limit.',
    );
  });

  test.each(['$skip=1', '$count=true', '$search=x', '$levels=2', 'subject'])('row 57: %s inside is refused', (option) =>
    expect(refusal(() => parse(crm, `$expand=Account_Tasks(${option})`))).toMatch(
      /^400 0x80060888 The query option '.*' is not supported in \$expand\.$/,
    ),
  );

  const ONLY =
    '400 0x80060888 Only $select and $filter clause can be provided while doing $expand on many-to-one relationship or nested one-to-many relationship.';

  test.each([
    'primarycontactid($top=1)',
    'primarycontactid($orderby=fullname)',
    'contact_customer_accounts($top=1;$expand=createdby)',
    'Account_Tasks($orderby=subject),contact_customer_accounts($expand=createdby)',
  ])('row 58: %s: no $orderby and $top where an expand is nested or leads to one row', (expand) =>
    expect(refusal(() => parse(crm, `$expand=${expand}`))).toBe(ONLY),
  );

  test('row 58: with nested expands the page size cuts collections and says where the rest begins', () => {
    const options =
      "$select=name&$filter=accountnumber eq 'A1'&$expand=Account_Tasks($select=subject),contact_customer_accounts($expand=createdby)";
    const [row] = askExpanded(crm, options, { context: { maxPageSize: 1 } });
    expect(row?.expanded.get('Account_Tasks')).toMatchObject({
      more: true,
      next: { values: [], id: id(201) },
      rows: { length: 1 },
    });
    const [unlimited] = askExpanded(crm, '$expand=Account_Tasks', { context: { maxPageSize: 1 } });
    expect(unlimited?.expanded.get('Account_Tasks')).toMatchObject({ more: false, rows: { length: 3 } });
  });

  test('row 58: many-to-many stands alone', () => {
    const names = expanded(
      '$expand=teammembership_association($select=name;$orderby=name desc)',
      'teammembership_association',
      'name',
    );
    expect(names).toEqual([['South', 'North'], ['North']]);
    const mixed = '$expand=teammembership_association,user_accounts';
    expect(refusal(() => parse(crm, mixed, { table: 'systemuser' }))).toMatch(
      /^400 0x80060888 Many-to-many relationships cannot be nested/,
    );
    const nested = '$expand=user_accounts($expand=owninguser($expand=teammembership_association))';
    expect(refusal(() => parse(crm, nested, { table: 'systemuser' }))).toMatch(/^400 0x80060888 Many-to-many/);
  });

  test('row 59: $ref gives references of lookups only, and the lookup is shown', () => {
    const { expands, shown } = parse(crm, '$select=name&$expand=primarycontactid/$ref');
    expect(expands[0]).toMatchObject({ name: 'primarycontactid', reference: true });
    expect(shown).toEqual(['name', 'accountid', 'primarycontactid']);
    expect(refusal(() => parse(crm, '$expand=Account_Tasks/$ref'))).toBe(
      '400 0x80060888 Expand with $ref is only supported on lookup type navigation property.',
    );
  });

  test.each([
    [
      'name',
      "Property 'name' on type 'Microsoft.Dynamics.CRM.account' is not a navigation property or complex property. Only navigation properties can be expanded.",
    ],
    ['account_tasks', "Could not find a property named 'account_tasks' on type 'Microsoft.Dynamics.CRM.account'."],
    [
      'Account_Tasks($select=subject',
      "Found an unbalanced bracket expression at position 29 in 'Account_Tasks($select=subject'.",
    ],
    [
      'primarycontactid/createdby',
      "Term 'primarycontactid/createdby' is not valid in a $select or $expand expression.",
    ],
    [
      'Account_Tasks($select=nothing)',
      "Could not find a property named 'nothing' on type 'Microsoft.Dynamics.CRM.task'.",
    ],
  ])('%s is refused', (expand, text) =>
    expect(refusal(() => parse(crm, `$expand=${expand}`))).toBe(`400 0x80060888 ${text}`),
  );

  test('however many parents there are, each property and level is one query', () => {
    const many = filledCrm();
    put(
      many,
      'account',
      ...Array.from({ length: 300 }, (_, index) => ({
        accountid: id(0x1000 + index),
        primarycontactid: { table: 'contact', id: id(101 + (index % 4)) } satisfies Value,
      })),
    );
    const asked: string[] = [];
    const counting: QuerySource = {
      catalogue: many.catalogue,
      database: { ...many.database, all: (sql, values) => (asked.push(sql), many.database.all(sql, values)) },
    };
    const rows = askExpanded(counting, '$expand=Account_Tasks,primarycontactid($expand=createdby,Contact_Tasks)');
    expect(rows).toHaveLength(306);
    expect(asked).toHaveLength(1 + 2 + 2);
  });
});
