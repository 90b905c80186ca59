import { ask, numbers } from './ask';
import { filledCrm } from './filled-crm';
import { id } from './small-crm';

const crm = filledCrm();
const accounts = (filter: string): readonly number[] => numbers(ask(crm, `$select=name&$filter=${filter}`));

describe('$filter', () => {
  test.each([
    ["name eq 'blue yonder'", [2]],
    ["name ne 'blue yonder'", [1, 3, 4, 5, 6]],
    ['numberofemployees gt 5', [1, 3, 6]],
    ['numberofemployees ge 5', [1, 2, 3, 5, 6]],
    ['numberofemployees lt 7', [2, 5]],
    ['numberofemployees le 7', [2, 5, 6]],
    ['5 lt numberofemployees', [1, 3, 6]],
    ['revenue eq 60000', [1, 5]],
    ['revenue eq 60000.0000', [1, 5]],
    ['revenue gt 10.00005 and revenue lt 10.00015', [2]],
    ['revenue eq 10.00010', [2]],
    ['revenue eq 10.000101', []],
    ['revenue lt 1e400', [1, 2, 3, 5]],
    ['revenue lt -5.00001', []],
    ['revenue le -4.99999', [3]],
    ['exchangerate eq 1.2500000001', [1]],
    ['latitude gt 47.4', [1]],
    ['creditonhold eq true', [1]],
    ['creditonhold', [1]],
    ['creditonhold ne true', [2, 3, 4, 5, 6]],
    ["name eq 'blue yonder' or numberofemployees eq 50", [1, 2]],
    ["name eq 'blue yonder' or numberofemployees eq 50 and creditonhold eq false", [2]],
    ["(name eq 'blue yonder' or numberofemployees eq 50) and creditonhold eq true", [1]],
    ["not contains(name,'adventure')", [2, 3, 4, 6]],
    ['not (numberofemployees gt 5)', [2, 4, 5]],
    ["contains(name,'ADVENTURE')", [1, 5]],
    ["contains(name,'(sample)')", [1]],
    ["startswith(name,'adv')", [1, 5]],
    ["endswith(name,'LIGHT')", [3]],
    ["contains(name,'a_v')", [1, 5]],
    ["contains(name,'b%y')", [2]],
    ["contains(name,'[bc]')", [2, 3, 5]],
    ["startswith(name,'[^a]')", [2, 3, 4]],
    ["startswith(name,'[B-D]')", [2, 3]],
    ["contains(name,'[%]')", [4]],
    ["contains(name,'MÜLLER''S')", [4]],
    ["name eq 'MÜLLER''S 100%'", [4]],
    ["name in ('BLUE YONDER','müller''s 100%')", [2, 4]],
    ['numberofemployees in (5,7)', [2, 5, 6]],
    ["contains(name,'x') eq false", [1, 2, 3, 4, 5, 6]],
    ['industrycode eq 1', [1, 5]],
    ["colors eq '1,2'", [1]],
  ] as const)('row 44: %s', (filter, expected) => expect(accounts(filter)).toEqual(expected));

  test.each([
    ['firstname eq lastname', [102]],
    ['firstname ne lastname', [101, 103, 104]],
    ['$it/firstname eq lastname', [102]],
  ])('row 45: %s', (filter, expected) =>
    expect(numbers(ask(crm, `$filter=${filter}`, { table: 'contact' }), 'contactid')).toEqual(expected),
  );

  test.each([
    ['name eq null', [6]],
    ['name ne null', [1, 2, 3, 4, 5]],
    ['null eq revenue', [4, 6]],
    ['revenue gt null', []],
    ['_primarycontactid_value eq null', [4, 5, 6]],
    ['primarycontactid ne null', [1, 2, 3]],
    ["name in ('Blue Yonder',null)", [2, 6]],
  ])('row 46: %s', (filter, expected) => expect(accounts(filter)).toEqual(expected));

  test.each([
    ["primarycontactid/fullname eq 'zoe zimmer'", [1, 3]],
    ["primarycontactid/createdby/fullname eq 'Ada Admin'", [1, 3]],
    ["primarycontactid/createdby/fullname eq 'Ada Admin' and primarycontactid/fullname eq 'x'", []],
    [`primarycontactid/contactid eq ${id(101)}`, [1, 3]],
    [`primarycontactid/contactid eq ${id(102)} or primarycontactid/fullname eq 'Zoe Zimmer'`, [1, 2, 3]],
    [`_primarycontactid_value eq '${id(101)}'`, [1, 3]],
    [`parentaccountid/accountid eq ${id(1)}`, [2]],
    ["primarycontactid/fullname ne 'Zoe Zimmer'", [2, 4, 5, 6]],
  ])('row 47: %s', (filter, expected) => expect(accounts(filter)).toEqual(expected));

  test.each([
    ['Account_Tasks/any()', [1, 2]],
    ['not Account_Tasks/any()', [3, 4, 5, 6]],
    ["Account_Tasks/any(t:contains(t/subject,'mail'))", [1, 2]],
    ["Account_Tasks/any(t:contains(t/subject,'mail') and t/statecode eq 0)", []],
    ['Account_Tasks/all(t:t/statecode eq 1)', [2, 3, 4, 5, 6]],
    ["not Account_Tasks/any(t:t/subject eq 'call 1')", [2, 3, 4, 5, 6]],
    ["contact_customer_accounts/any(c:c/jobtitle eq 'owner' and c/Contact_Tasks/any(t:t/subject ne 'N/A'))", [1]],
    ["contact_customer_accounts/any(c:c/createdby/fullname eq 'Bo Sales')", [1]],
    ['contact_customer_accounts/any(c:c/firstname eq c/lastname)', [1]],
  ])('row 48: %s', (filter, expected) => expect(accounts(filter)).toEqual(expected));

  test('row 48: a lambda over a many-to-many relationship', () => {
    const users = ask(crm, "$filter=teammembership_association/any(t:t/name eq 'south')", { table: 'systemuser' });
    expect(users.rows.map((row) => row['fullname'])).toEqual(['Ada Admin']);
    const teams = ask(crm, "$filter=teammembership_association/all(u:u/fullname eq 'Ada Admin')", { table: 'team' });
    expect(teams.rows.map((row) => row['name'])).toEqual(['South']);
  });
});
