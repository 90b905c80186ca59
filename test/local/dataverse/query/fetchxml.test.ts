import { askFetch, numbers } from './ask';
import { filledCrm, id } from './small-crm';

const crm = filledCrm();
const entity = (inner: string, fetch = ''): string =>
  `<fetch ${fetch}><entity name="account">${inner}</entity></fetch>`;
const filtered = (inner: string): string => entity(`<attribute name="name"/><filter>${inner}</filter>`);
const accounts = (inner: string, fetch = ''): readonly number[] => numbers(askFetch(crm, entity(inner, fetch)));

describe('FetchXML conditions (row 63)', () => {
  test.each([
    ['<condition attribute="name" operator="eq" value="BLUE YONDER"/>', [2]],
    ['<condition attribute="name" operator="neq" value="BLUE YONDER"/>', [1, 3, 4, 5, 6]],
    ['<condition attribute="numberofemployees" operator="gt" value="7"/>', [1, 3]],
    [
      '<condition attribute="revenue" operator="between"><value>10</value><value>60000.00</value></condition>',
      [1, 2, 5],
    ],
    [
      '<condition attribute="revenue" operator="not-between"><value>10</value><value>60000</value></condition>',
      [3, 4, 6],
    ],
    ['<condition attribute="name" operator="like" value="%power%"/>', [3]],
    ['<condition attribute="name" operator="not-like" value="%adventure%"/>', [2, 3, 4, 6]],
    ['<condition attribute="name" operator="begins-with" value="adv"/>', [1, 5]],
    ['<condition attribute="name" operator="not-begin-with" value="adv"/>', [2, 3, 4, 6]],
    ['<condition attribute="name" operator="ends-with" value="yonder"/>', [2]],
    ['<condition attribute="name" operator="not-end-with" value="yonder"/>', [1, 3, 4, 5, 6]],
    ['<condition attribute="industrycode" operator="in"><value>1</value><value>3</value></condition>', [1, 3, 5]],
    ['<condition attribute="industrycode" operator="not-in"><value>1</value><value>3</value></condition>', [2, 4, 6]],
    ['<condition attribute="industrycode" operator="null"/>', [4, 6]],
    ['<condition attribute="industrycode" operator="not-null"/>', [1, 2, 3, 5]],
    ['<condition attribute="colors" operator="contain-values"><value>2</value></condition>', [1, 2]],
    ['<condition attribute="colors" operator="contain-values"><value>1</value><value>3</value></condition>', [1, 2]],
    ['<condition attribute="colors" operator="not-contain-values"><value>1</value></condition>', [2, 3, 4, 5, 6]],
    ['<condition attribute="creditonhold" operator="eq" value="1"/>', [1]],
    [`<condition attribute="primarycontactid" operator="eq" value="{${id(101).toUpperCase()}}"/>`, [1, 3]],
    ['<condition attribute="ownerid" operator="eq-userid"/>', [1, 5]],
    ['<condition attribute="ownerid" operator="ne-userid"/>', [2, 3, 4, 6]],
    ['<condition attribute="ownerid" operator="eq-userteams"/>', [2, 4]],
    ['<condition attribute="ownerid" operator="eq-useroruserteams"/>', [1, 2, 4, 5]],
    [`<condition attribute="accountid" operator="under" value="${id(1)}"/>`, [2, 3]],
    [`<condition attribute="accountid" operator="eq-or-under" value="${id(2)}"/>`, [2, 3]],
    [`<condition attribute="accountid" operator="not-under" value="${id(2)}"/>`, [1, 4, 5, 6]],
    [`<condition attribute="accountid" operator="above" value="${id(3)}"/>`, [1, 2]],
    [`<condition attribute="accountid" operator="eq-or-above" value="${id(3)}"/>`, [1, 2, 3]],
  ])('row 63: %s', (condition, expected) => expect(numbers(askFetch(crm, filtered(condition)))).toEqual(expected));

  test.each([
    ['today', '', [1]],
    ['yesterday', '', [2]],
    ['tomorrow', '', []],
    ['last-seven-days', '', [1, 2]],
    ['next-seven-days', '', [1]],
    ['this-week', '', [1, 2]],
    ['last-week', '', []],
    ['next-week', '', []],
    ['this-month', '', [1, 2]],
    ['last-month', '', [3]],
    ['next-month', '', []],
    ['this-year', '', [1, 2, 3]],
    ['last-year', '', [4]],
    ['next-year', '', []],
    ['on', '2026-02-10', [3]],
    ['on-or-after', '2026-03-17', [1, 2]],
    ['on-or-before', '2026-02-10', [3, 4]],
    ['last-x-days', '1', [1, 2]],
    ['next-x-days', '1', [1]],
    ['last-x-weeks', '1', [1, 2]],
    ['next-x-weeks', '1', [1]],
    ['last-x-months', '2', [1, 2, 3]],
    ['next-x-months', '2', [1]],
    ['last-x-years', '1', [1, 2, 3, 4]],
    ['next-x-years', '1', [1]],
    ['olderthan-x-days', '1', [3, 4]],
    ['olderthan-x-weeks', '1', [3, 4]],
    ['olderthan-x-months', '2', [4]],
    ['olderthan-x-years', '1', []],
  ])(
    'row 63: %s %s means the same for a day and for a time, seen from 2026-03-18 (a Wednesday)',
    (operator, value, expected) => {
      const given = value === '' ? '' : ` value="${value}"`;
      for (const attribute of ['createdon', 'openedon']) {
        const condition = `<condition attribute="${attribute}" operator="${operator}"${given}/>`;
        expect(numbers(askFetch(crm, filtered(condition)))).toEqual(expected);
      }
    },
  );

  test.each([
    ['last-x-hours', '10', [1, 2]],
    ['next-x-hours', '10', []],
    ['olderthan-x-hours', '24', [3, 4]],
    ['olderthan-x-minutes', '30', [2, 3, 4]],
  ])('row 63: %s %s counts from the moment of the request', (operator, value, expected) => {
    const condition = `<condition attribute="createdon" operator="${operator}" value="${value}"/>`;
    expect(numbers(askFetch(crm, filtered(condition), { now: '2026-03-18T09:20:00Z' }))).toEqual(expected);
  });

  test('row 63: filters nest, and an empty one asks for nothing', () => {
    const inner = `<filter type="or"><condition attribute="numberofemployees" operator="eq" value="50"/>
      <filter type="and"><condition attribute="numberofemployees" operator="eq" value="5"/>
      <condition attribute="industrycode" operator="eq" value="1"/></filter></filter><filter type="or"/>`;
    expect(accounts(inner)).toEqual([1, 5]);
  });

  test('row 63: valueof compares columns, of the same row and of linked tables', () => {
    const same =
      '<fetch><entity name="contact"><filter><condition attribute="firstname" operator="eq" valueof="lastname"/></filter></entity></fetch>';
    expect(numbers(askFetch(crm, same), 'contactid')).toEqual([102]);
    const across = `<fetch><entity name="account"><filter><condition attribute="numberofemployees" operator="gt" valueof="up.numberofemployees"/></filter>
      <link-entity name="account" from="accountid" to="parentaccountid" link-type="outer" alias="up"/></entity></fetch>`;
    expect(numbers(askFetch(crm, across))).toEqual([3]);
  });
});

describe('FetchXML links (row 63)', () => {
  const contact = (type: string, inner = '', alias = 'c'): string =>
    `<link-entity name="contact" from="contactid" to="primarycontactid" link-type="${type}" alias="${alias}">${inner}</link-entity>`;

  test('row 63: inner and outer; linked columns come as alias.column', () => {
    const inner = askFetch(crm, entity(`<attribute name="name"/>${contact('inner', '<attribute name="fullname"/>')}`));
    expect(inner.rows.map((row) => row['c.fullname'])).toEqual(['Zoe Zimmer', 'Anna Anna', 'Zoe Zimmer']);
    expect(inner.origins.get('c.fullname')).toEqual({ table: 'contact', column: 'fullname' });
    const filter = '<filter><condition attribute="jobtitle" operator="eq" value="owner"/></filter>';
    const outer = askFetch(
      crm,
      entity(`<attribute name="name"/>${contact('outer', `<attribute name="fullname"/>${filter}`)}`),
    );
    expect(outer.rows.map((row) => row['c.fullname'])).toEqual(['Zoe Zimmer', null, 'Zoe Zimmer', null, null, null]);
  });

  test('row 63: entityname puts a condition behind an outer join; a link without an alias goes by its name', () => {
    const missing = '<filter><condition entityname="c" attribute="contactid" operator="null"/></filter>';
    expect(accounts(missing + contact('outer'))).toEqual([4, 5, 6]);
    const unnamed =
      '<link-entity name="contact" from="contactid" to="primarycontactid" link-type="outer"><attribute name="fullname"/></link-entity>';
    const byName = '<filter><condition entityname="contact" attribute="contactid" operator="not-null"/></filter>';
    const found = askFetch(crm, entity(`<attribute name="name"/>${byName}${unnamed}`));
    expect(found.rows[0]).toHaveProperty(['contact1.fullname'], 'Zoe Zimmer');
  });

  test('row 63: a link below an outer link does not remove the row above (our choice)', () => {
    const nested =
      '<link-entity name="systemuser" from="systemuserid" to="createdby" alias="u"><filter><condition attribute="fullname" operator="eq" value="Bo Sales"/></filter></link-entity>';
    const found = askFetch(
      crm,
      entity(`<attribute name="name"/>${contact('outer', `<attribute name="fullname"/>${nested}`)}`),
    );
    expect(found.rows.map((row) => row['c.fullname'])).toEqual([null, 'Anna Anna', null, null, null, null]);
  });

  const tasks = (type: string, value: number): string =>
    `<link-entity name="task" from="regardingobjectid" to="accountid" link-type="${type}" alias="t"><filter><condition attribute="statecode" operator="eq" value="${value}"/></filter></link-entity>`;

  test.each([
    ['any', [1, 2]],
    ['not any', [3, 4, 5, 6]],
    ['all', []],
    ['not all', [1, 2]],
  ])('row 63: link-type %s inside a filter', (type, expected) =>
    expect(accounts(`<filter>${tasks(type, 1)}</filter>`)).toEqual(expected),
  );

  test('row 63: all means that there are rows and none satisfies the filter, as documented', () =>
    expect(accounts(`<filter>${tasks('all', 0)}</filter>`)).toEqual([2]));

  test('row 63: a filter link is one term among others', () =>
    expect(
      accounts(
        `<filter type="or">${tasks('any', 0)}<condition attribute="accountid" operator="eq" value="${id(6)}"/></filter>`,
      ),
    ).toEqual([1, 6]));

  test.each([['exists'], ['in']])('row 63: link-type %s returns a row once', (type) =>
    expect(accounts(tasks(type, 1))).toEqual([1, 2]),
  );

  test('row 63: an inner link to many repeats the row, matchfirstrowusingcrossapply shows one of them and keeps rows without', () => {
    expect(accounts('<link-entity name="task" from="regardingobjectid" to="accountid" alias="t"/>')).toEqual([
      1, 1, 1, 2,
    ]);
    const first = askFetch(
      crm,
      entity(
        '<attribute name="name"/><link-entity name="task" from="regardingobjectid" to="accountid" link-type="matchfirstrowusingcrossapply" alias="t"><attribute name="subject"/></link-entity>',
      ),
    );
    expect(first.rows.map((row) => row['t.subject'])).toEqual(['Call 1', 'Mail 1', null, null, null, null]);
  });

  test('row 63: many-to-many through the intersect table', () => {
    const users = askFetch(
      crm,
      `<fetch><entity name="systemuser"><attribute name="fullname"/><link-entity name="teammembership" from="systemuserid" to="systemuserid" intersect="true">
       <link-entity name="team" from="teamid" to="teamid" alias="team"><attribute name="name"/></link-entity></link-entity></entity></fetch>`,
    );
    expect(users.rows.map((row) => `${String(row['fullname'])}: ${String(row['team.name'])}`)).toEqual([
      'Ada Admin: North',
      'Ada Admin: South',
      'Bo Sales: North',
    ]);
  });
});

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
