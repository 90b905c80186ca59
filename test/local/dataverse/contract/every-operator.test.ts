import { readFileSync } from 'node:fs';
import { describeWithReferenceData, referenceData } from '../../../builders/reference-data';
import { aDataverse, type Answer, errorOf, rowsOf, type TestDataverse } from './a-dataverse';

const CRM = 'Microsoft.Dynamics.CRM';
const SOMEBODY = '00000000-0000-4000-8000-000000000001';

/** The functions that filter-rows.md lists, by the parameters they take. `Contains` searches full-text indexes, which accounts have none of. */
const FUNCTIONS: Readonly<Record<string, readonly string[]>> = {
  "(PropertyName='createdon')": [
    ...[
      'Last7Days',
      'LastFiscalPeriod',
      'LastFiscalYear',
      'LastMonth',
      'LastWeek',
      'LastYear',
      'Next7Days',
      'NextFiscalPeriod',
    ],
    ...[
      'NextFiscalYear',
      'NextMonth',
      'NextWeek',
      'NextYear',
      'ThisFiscalPeriod',
      'ThisFiscalYear',
      'ThisMonth',
      'ThisWeek',
      'ThisYear',
    ],
    ...['Today', 'Tomorrow', 'Yesterday'],
  ],
  "(PropertyName='createdon',PropertyValue=3)": [
    ...[
      'LastXDays',
      'LastXFiscalPeriods',
      'LastXFiscalYears',
      'LastXHours',
      'LastXMonths',
      'LastXWeeks',
      'LastXYears',
      'NextXDays',
    ],
    ...[
      'NextXFiscalPeriods',
      'NextXFiscalYears',
      'NextXHours',
      'NextXMonths',
      'NextXWeeks',
      'NextXYears',
      'OlderThanXDays',
    ],
    ...[
      'OlderThanXHours',
      'OlderThanXMinutes',
      'OlderThanXMonths',
      'OlderThanXWeeks',
      'OlderThanXYears',
      'InFiscalPeriod',
    ],
  ],
  "(PropertyName='createdon',PropertyValue='2026-01-01')": ['On', 'OnOrAfter', 'OnOrBefore'],
  "(PropertyName='createdon',PropertyValue=2026)": ['InFiscalYear'],
  "(PropertyName='createdon',PropertyValue1=1,PropertyValue2=2026)": [
    ...['InFiscalPeriodAndYear', 'InOrAfterFiscalPeriodAndYear', 'InOrBeforeFiscalPeriodAndYear'],
  ],
  "(PropertyName='ownerid')": [
    ...['EqualBusinessId', 'EqualUserId', 'NotEqualBusinessId', 'NotEqualUserId', 'EqualUserOrUserHierarchy'],
    ...['EqualUserOrUserHierarchyAndTeams', 'EqualUserOrUserTeams', 'EqualUserTeams'],
  ],
  [`(PropertyName='accountid',PropertyValue='${SOMEBODY}')`]: [
    'Above',
    'AboveOrEqual',
    'NotUnder',
    'Under',
    'UnderOrEqual',
  ],
  "(PropertyName='numberofemployees',PropertyValues=['1','2'])": ['Between', 'NotBetween', 'In', 'NotIn'],
  "(PropertyName='numberofemployees')": ['EqualUserLanguage'],
};

const calls = Object.entries(FUNCTIONS).flatMap(([parameters, names]) =>
  names.map((name) => [name, parameters] as const),
);

describe('every documented question', () => {
  let dataverse: TestDataverse;
  beforeAll(async () => {
    dataverse = await aDataverse();
    await dataverse.create('accounts', { name: 'A', numberofemployees: 2, revenue: 10 });
  });
  afterAll(() => dataverse.close());

  const filtered = (filter: string, set = 'accounts'): Promise<Answer> =>
    dataverse.call('GET', `${set}?$filter=${encodeURIComponent(filter)}`);
  const messageOf = async (filter: string): Promise<readonly unknown[]> => {
    const answer = await filtered(filter);
    return [answer.status, answer.status === 200 ? rowsOf(answer).length : errorOf(answer).message];
  };

  test.each(calls)('row 49: the query function %s%s is answered', async (name, parameters) =>
    expect((await filtered(`${CRM}.${name}${parameters}`)).status).toBe(200),
  );

  test.each([
    ["name eq 'a'", 1],
    ["'A' eq name", 1],
    ['revenue eq 10', 1],
    ['revenue eq 10.0000', 1],
    ['revenue gt 9.9999M', 1],
    ['revenue lt 1.1e1', 1],
    ['numberofemployees eq 2.0', 1],
    [`accountid ne ${SOMEBODY}`, 1],
    [`accountid ne '${SOMEBODY}'`, 1],
    [`_primarycontactid_value eq null`, 1],
    ['createdon gt 2020-01-01', 1],
    ['createdon gt 2020-01-01T00:00:00Z', 1],
    ["createdon gt '2020-01-01T00:00:00+02:00'", 1],
    ['statecode eq 0', 1],
    ['numberofemployees in (1,2,3)', 1],
    ["name in ('b',null)", 0],
    ["not startswith(name,'B')", 1],
    ['revenue gt null', 0],
    ['true', 1],
  ])('rows 44 and 46: $filter=%s finds %d', async (filter, count) =>
    expect(await messageOf(filter)).toEqual([200, count]),
  );

  test.each([
    ["name eq 'A", "There is an unterminated literal at position 10 in 'name eq 'A'."],
    [
      'name eq 1',
      "A binary operator with incompatible types was detected. Found operand types 'Edm.String' and 'Edm.Int32' for operator kind 'Equal'.",
    ],
    [
      `primarycontactid eq ${SOMEBODY}`,
      "A binary operator with incompatible types was detected. Found operand types 'Microsoft.Dynamics.CRM.contact' and 'Edm.Guid' for operator kind 'Equal'.",
    ],
    ['nothing eq 1', "Could not find a property named 'nothing' on type 'Microsoft.Dynamics.CRM.account'."],
    ['name', 'The $filter expression must evaluate to a single boolean value.'],
    [
      "Today(PropertyName='createdon')",
      "An unknown function with name 'Today' was found. This may also be a function import or a key lookup on a navigation property, which is not allowed.",
    ],
    [
      "name in ('a',1)",
      "A binary operator with incompatible types was detected. Found operand types 'Edm.String' and 'Edm.Int32' for operator kind 'Equal'.",
    ],
    [
      "primarycontactid/contact_customer_contacts/any(c:c/lastname eq 'x')",
      "Collections behind the lookup 'primarycontactid' cannot be used in a lambda expression.",
    ],
  ])('rows 44 to 50: $filter=%s is refused and says why', async (filter, message) =>
    expect(await messageOf(filter)).toEqual([400, message]),
  );

  test.each(['length(name) eq 3', "tolower(name) eq 'a'", 'year(createdon) eq 2026', "concat(name,'x') eq 'Ax'"])(
    "a function that is not the platform's is refused by name: %s",
    async (filter) => {
      const answer = await filtered(filter);
      expect([answer.status, errorOf(answer).message]).toEqual([
        501,
        `The local Dataverse does not implement the function ${/^\w+/.exec(filter)?.[0] ?? ''} in $filter.`,
      ]);
    },
  );

  describeWithReferenceData('every operator of Fetch.xsd', () => {
    const schema = readFileSync(referenceData('dataverse/xsd/Fetch.xsd'), 'utf8');
    const type = /<xs:simpleType name="operator">[\s\S]*?<\/xs:simpleType>/.exec(schema)?.[0] ?? '';
    const operators = [...type.matchAll(/enumeration value="([^"]+)"/g)].map(([, name = '']) => name);

    test('there are all of them', () => expect(operators.length).toBe(83));
    test.each(operators)('row 63: %s is answered', async (operator) => {
      const { attribute, values } = conditionFor(operator);
      const list = values.map((value) => `<value>${value}</value>`).join('');
      const fetch = `<fetch><entity name="account"><filter><condition attribute="${attribute}" operator="${operator}">${list}</condition></filter></entity></fetch>`;
      const answer = await dataverse.call('GET', `accounts?fetchXml=${encodeURIComponent(fetch)}`);
      expect([operator, answer.status, answer.text.slice(0, 200)]).toEqual([operator, 200, expect.anything()]);
    });
  });
});

interface ConditionShape {
  readonly attribute: string;
  readonly values: readonly string[];
}

/** A column and values that fit the operator, by what its name says. */
function conditionFor(operator: string): ConditionShape {
  const dates = (...values: string[]): ConditionShape => ({ attribute: 'createdon', values });
  const numbers = (...values: string[]): ConditionShape => ({ attribute: 'numberofemployees', values });
  if (/period-and-year$/.test(operator)) return dates('1', '2026');
  if (/^in-fiscal-year$/.test(operator)) return dates('2026');
  if (/-x-|^in-fiscal/.test(operator)) return dates('2');
  if (/^on/.test(operator)) return dates('2026-01-01');
  if (/day|week|month|year|fiscal|tomorrow/.test(operator)) return dates();
  if (/under|above/.test(operator)) return { attribute: 'accountid', values: [SOMEBODY] };
  if (/userlanguage/.test(operator)) return numbers();
  if (/user|business/.test(operator)) return { attribute: 'ownerid', values: [] };
  if (/null$/.test(operator)) return numbers();
  if (/between$/.test(operator)) return numbers('1', '2');
  if (/contain-values$/.test(operator)) return { attribute: 'industrycode', values: ['1'] };
  if (/like$|-with$/.test(operator)) return { attribute: 'name', values: ['a'] };
  return numbers('1');
}
