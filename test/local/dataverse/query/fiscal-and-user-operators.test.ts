import { type FiscalCalendar } from '../../../../local/dataverse/query/operators/fiscal-calendar';
import { type QueryContext } from '../../../../local/dataverse/query/query-context';
import { ask, askFetch, numbers, refusal } from './ask';
import { filledCrm } from './filled-crm';
import { id } from './small-crm';

/** Accounts were created on 18 March 2026 (1), 17 March 2026 (2), 10 February 2026 (3) and 31 December 2025 (4); 5 and 6 have no date. */
const crm = filledCrm();
const APRIL_QUARTERS: FiscalCalendar = { month: 4, day: 1, periods: 4 };
const accounts = (name: string, parameters: string, context: Partial<QueryContext> = {}): readonly number[] =>
  numbers(ask(crm, `$filter=Microsoft.Dynamics.CRM.${name}(${parameters})`, { context }));
const byFetch = (condition: string, context: Partial<QueryContext> = {}): readonly number[] =>
  numbers(askFetch(crm, `<fetch><entity name="account"><filter>${condition}</filter></entity></fetch>`, context));

describe('fiscal years and periods', () => {
  test.each<readonly [string, string, readonly number[]]>([
    ['ThisFiscalYear', '', [1, 2, 3]],
    ['LastFiscalYear', '', [4]],
    ['NextFiscalYear', '', []],
    ['ThisFiscalPeriod', '', [1, 2, 3]],
    ['LastFiscalPeriod', '', [4]],
    ['NextFiscalPeriod', '', []],
    ['InFiscalYear', ',PropertyValue=2025', [4]],
    ['InFiscalPeriod', ',PropertyValue=1', [1, 2, 3]],
    ['InFiscalPeriod', ',PropertyValue=4', [4]],
    ['InFiscalPeriodAndYear', ',PropertyValue1=4,PropertyValue2=2025', [4]],
    ['InOrAfterFiscalPeriodAndYear', ',PropertyValue1=1,PropertyValue2=2026', [1, 2, 3]],
    ['InOrBeforeFiscalPeriodAndYear', ',PropertyValue1=4,PropertyValue2=2025', [4]],
  ])('row 49: %s%s by calendar years in quarters, as an organisation comes', (name, values, expected) =>
    expect(accounts(name, `PropertyName='createdon'${values}`)).toEqual(expected),
  );

  test.each<readonly [string, string, readonly number[]]>([
    ['LastXFiscalYears', ',PropertyValue=2', [4]],
    ['LastXFiscalPeriods', ',PropertyValue=1', [4]],
    ['NextXFiscalYears', ',PropertyValue=1', []],
    ['NextXFiscalPeriods', ',PropertyValue=2', []],
  ])('row 49: %s%s counts whole ones, without the one it is asked in (our choice)', (name, values, expected) =>
    expect(accounts(name, `PropertyName='createdon'${values}`)).toEqual(expected),
  );

  test.each<readonly [string, string, readonly number[]]>([
    ['ThisFiscalYear', '', [1, 2, 3, 4]],
    ['ThisFiscalPeriod', '', [1, 2, 3]],
    ['LastFiscalPeriod', '', [4]],
    ['InFiscalPeriod', ',PropertyValue=4', [1, 2, 3]],
    ['InFiscalPeriodAndYear', ',PropertyValue1=3,PropertyValue2=2025', [4]],
  ])('row 49: %s%s by years that begin in April, named by the year they begin in (our choice)', (...row) => {
    const [name, values, expected] = row;
    const context = { fiscalCalendar: (): FiscalCalendar => APRIL_QUARTERS };
    expect(accounts(name, `PropertyName='createdon'${values}`, context)).toEqual(expected);
  });

  test('row 63: FetchXML gives period and year as two values', () =>
    expect(
      byFetch(
        '<condition attribute="createdon" operator="in-fiscal-period-and-year"><value>1</value><value>2026</value></condition>',
      ),
    ).toEqual([1, 2, 3]));

  test.each([',PropertyValue=5', ',PropertyValue=0', ",PropertyValue='x'", ''])('a period of %s is refused', (values) =>
    expect(refusal(() => accounts('InFiscalPeriod', `PropertyName='createdon'${values}`))).toMatch(/^400 0x8/),
  );

  test('row 63: rows are grouped by fiscal year and period, which read as on the platform', () => {
    const group = (part: string): string =>
      `<attribute name="createdon" alias="${part.replace('-', '')}" groupby="true" dategrouping="${part}"/>`;
    const { rows, labels } = askFetch(
      crm,
      `<fetch aggregate="true"><entity name="account"><attribute name="accountid" alias="n" aggregate="count"/>${group('fiscal-year')}${group('fiscal-period')}
       <filter><condition attribute="createdon" operator="not-null"/></filter><order alias="fiscalyear"/></entity></fetch>`,
    );
    expect(rows).toEqual([
      { fiscalyear: 2025, fiscalperiod: 202504, n: 1 },
      { fiscalyear: 2026, fiscalperiod: 202601, n: 3 },
    ]);
    expect([labels?.get('fiscalyear')?.(2026), labels?.get('fiscalperiod')?.(202601)]).toEqual([
      'FY2026',
      'Quarter 1 FY2026',
    ]);
  });
});

describe('who asks', () => {
  test('row 49: EqualUserOrUserHierarchy finds what the caller and those below the caller own', () => {
    expect(accounts('EqualUserOrUserHierarchy', "PropertyName='ownerid'")).toEqual([1, 3, 5]);
    expect(accounts('EqualUserOrUserHierarchy', "PropertyName='ownerid'", { userId: id(0xa02) })).toEqual([3]);
  });
  test("row 49: EqualUserOrUserHierarchyAndTeams finds what the caller's teams own, too", () =>
    expect(accounts('EqualUserOrUserHierarchyAndTeams', "PropertyName='ownerid'")).toEqual([1, 2, 3, 4, 5]));
  test("row 49: EqualUserLanguage compares with the language of the user's settings", () => {
    const context = { language: (): number => 50 };
    expect(accounts('EqualUserLanguage', "PropertyName='numberofemployees'", context)).toEqual([1]);
    expect(refusal(() => accounts('EqualUserLanguage', "PropertyName='name'", context))).toMatch(/^400 0x8/);
  });
});

describe('days of a user elsewhere', () => {
  const inZone = (zone: string): Partial<QueryContext> => ({ zone: () => zone });
  test('row 49: a day begins and ends on the clock of the user', () => {
    // 17 March 23:59:59 in UTC is the 18th in Berlin and still the 17th in New York.
    expect(accounts('Today', "PropertyName='createdon'", inZone('Europe/Berlin'))).toEqual([1, 2]);
    expect(accounts('Yesterday', "PropertyName='createdon'", inZone('America/New_York'))).toEqual([2]);
    expect(accounts('On', "PropertyName='createdon',PropertyValue=2025-12-30", inZone('America/New_York'))).toEqual([
      4,
    ]);
  });
  test('row 49: a column of days knows no zone', () =>
    expect(accounts('Today', "PropertyName='openedon'", inZone('Europe/Berlin'))).toEqual([1]));
});
