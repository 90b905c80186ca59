import { askFetch, numbers } from './ask';
import { filledCrm } from './filled-crm';
import { id } from './small-crm';

const crm = filledCrm();
const entity = (inner: string, fetch = ''): string =>
  `<fetch ${fetch}><entity name="account">${inner}</entity></fetch>`;
const accounts = (inner: string, fetch = ''): readonly number[] => numbers(askFetch(crm, entity(inner, fetch)));

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
    expect(users.rows.map((row) => [row['fullname'], row['team.name']])).toEqual([
      ['Ada Admin', 'North'],
      ['Ada Admin', 'South'],
      ['Bo Sales', 'North'],
    ]);
  });
});
