import { askFetch, numbers } from './ask';
import { filledCrm } from './filled-crm';
import { id } from './small-crm';

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
