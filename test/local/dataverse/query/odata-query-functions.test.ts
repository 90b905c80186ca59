import { ask, numbers, refusal } from './ask';
import { filledCrm } from './filled-crm';
import { id } from './small-crm';

const crm = filledCrm();
const accounts = (filter: string, more = ''): readonly number[] =>
  numbers(ask(crm, `$filter=${filter}${more}`, { context: { now: '2026-03-18T09:20:00Z' } }));
const call = (name: string, parameters: string): string => `Microsoft.Dynamics.CRM.${name}(${parameters})`;

describe('query functions', () => {
  test.each([
    ['In', `PropertyName='industrycode',PropertyValues=['1','3']`, [1, 3, 5]],
    ['In', `PropertyName='name',PropertyValues=["Blue Yonder","Müller's 100%"]`, [2, 4]],
    ['NotIn', `PropertyName='industrycode',PropertyValues=['1','3']`, [2, 4, 6]],
    ['Between', `PropertyName='numberofemployees',PropertyValues=["5","2000"]`, [1, 2, 3, 5, 6]],
    ['NotBetween', `PropertyName='numberofemployees',PropertyValues=["6","2000"]`, [2, 4, 5]],
    ['ContainValues', `PropertyName='colors',PropertyValues=['1','3']`, [1, 2]],
    ['DoesNotContainValues', `PropertyName='colors',PropertyValues=['1']`, [2, 3, 4, 5, 6]],
    ['On', `PropertyName='createdon',PropertyValue=2026-02-10`, [3]],
    ['OnOrAfter', `PropertyName='createdon',PropertyValue='2026-03-17'`, [1, 2]],
    ['OnOrBefore', `PropertyName='openedon',PropertyValue='2026-02-10'`, [3, 4]],
    ['LastXDays', `PropertyName='createdon',PropertyValue=1`, [1, 2]],
    ['LastXHours', `PropertyName='createdon',PropertyValue='10'`, [1, 2]],
    ['Last7Days', `PropertyName='createdon'`, [1, 2]],
    ['Today', `PropertyName='createdon'`, [1]],
    ['Yesterday', `PropertyName='createdon'`, [2]],
    ['Tomorrow', `PropertyName='createdon'`, []],
    ['ThisMonth', `PropertyName='createdon'`, [1, 2]],
    ['LastMonth', `PropertyName='createdon'`, [3]],
    ['ThisYear', `PropertyName='createdon'`, [1, 2, 3]],
    ['LastYear', `PropertyName='createdon'`, [4]],
    ['OlderThanXMonths', `PropertyName='createdon',PropertyValue=2`, [4]],
    ['EqualUserId', `PropertyName='ownerid'`, [1, 5]],
    ['EqualUserId', `PropertyName='_ownerid_value'`, [1, 5]],
    ['NotEqualUserId', `PropertyName='ownerid'`, [2, 3, 4, 6]],
    ['EqualUserTeams', `PropertyName='ownerid'`, [2, 4]],
    ['EqualUserOrUserTeams', `PropertyName='ownerid'`, [1, 2, 4, 5]],
    ['EqualBusinessId', `PropertyName='accountid'`, []],
    ['Under', `PropertyName='accountid',PropertyValue='${id(1)}'`, [2, 3]],
    ['UnderOrEqual', `PropertyName='accountid',PropertyValue='${id(1)}'`, [1, 2, 3]],
    ['NotUnder', `PropertyName='accountid',PropertyValue='${id(1)}'`, [4, 5, 6]],
    ['Above', `PropertyName='accountid',PropertyValue='${id(3)}'`, [1, 2]],
    ['AboveOrEqual', `PropertyName='accountid',PropertyValue='${id(3)}'`, [1, 2, 3]],
    ['In', `PropertyName='primarycontactid/jobtitle',PropertyValues=['Clerk']`, [2]],
  ])('row 49: %s(%s)', (name, parameters, expected) => expect(accounts(call(name, parameters))).toEqual(expected));

  test('row 49: parameter aliases, in functions, comparisons and $orderby', () => {
    const filter = call('In', 'PropertyName=@p1,PropertyValues=@p2');
    expect(accounts(filter, `&@p1='industrycode'&@p2=['1','3']`)).toEqual([1, 3, 5]);
    expect(accounts('@p1 eq @p2&$orderby=@p3 desc', '&@p1=industrycode&@p2=1&@p3=name')).toEqual([1, 5]);
    expect(accounts('@p1 ne @p3', '&@p1=revenue')).toEqual([1, 2, 3, 5]);
  });

  test('row 49: inside a lambda a path begins with its variable', () => {
    const inner = call('In', "PropertyName='t/subject',PropertyValues=['Mail 1']");
    expect(accounts(`Account_Tasks/any(t:${inner})`)).toEqual([2]);
  });

  test('row 49: functions combine with operators', () =>
    expect(accounts(`not ${call('Today', "PropertyName='createdon'")} and numberofemployees gt 5`)).toEqual([3, 6]));

  test.each([
    ["LastXDays(PropertyName='createdon',PropertyValue=1)", 'LastXDays'],
    ["Microsoft.Dynamics.CRM.Nonsense(PropertyName='createdon')", 'Microsoft.Dynamics.CRM.Nonsense'],
    ["contains2(name,'x')", 'contains2'],
  ])('row 49: %s is refused, for the full name is needed', (filter, name) =>
    expect(refusal(() => accounts(filter))).toBe(
      `400 0x80060888 An unknown function with name '${name}' was found. This may also be a function import or a key lookup on a navigation property, which is not allowed.`,
    ),
  );

  test('row 49: a quote in a list needs double quotes around', () =>
    expect(refusal(() => accounts(call('In', "PropertyName='name',PropertyValues=['O'Brian']")))).toMatch(
      /^400 0x80060888 /,
    ));

  test.each([
    ['Contains', "PropertyName='name',PropertyValue='x'", 'full-text search (Microsoft.Dynamics.CRM.Contains)'],
  ])('what is not done is refused by name: %s', (name, parameters, feature) =>
    expect(refusal(() => accounts(call(name, parameters)))).toBe(
      `501 0x80040224 The local Dataverse does not implement ${feature}.`,
    ),
  );

  test.each([
    ['LastXDays', "PropertyName='createdon',PropertyValue='x'"],
    ['LastXDays', "PropertyName='createdon',PropertyValue=0"],
    ['LastXDays', "PropertyName='createdon'"],
    ['LastXDays', "PropertyName='name',PropertyValue=1"],
    ['On', "PropertyName='createdon',PropertyValue='2026-02-30'"],
    ['Between', "PropertyName='numberofemployees',PropertyValues=['1']"],
    ['In', "PropertyName='numberofemployees',PropertyValues=['one']"],
    ['In', "PropertyName='numberofemployees',PropertyValues=[]"],
    ['In', "PropertyName='nothing',PropertyValues=['1']"],
    ['In', "PropertyValues=['1']"],
    ['In', "PropertyName='name',PropertyValue=['1'],Extra=1"],
    ['Under', "PropertyName='accountid',PropertyValue='not a guid'"],
  ])('values that do not fit are refused: %s(%s)', (name, parameters) =>
    expect(refusal(() => accounts(call(name, parameters)))).toMatch(/^400 0x8/),
  );
});
