import fc from 'fast-check';
import { ask, askFetch, numbers } from './ask';
import { filledCrm } from './filled-crm';
import { id } from './small-crm';

/** One condition in both languages. */
interface Bilingual {
  readonly odata: string;
  readonly fetch: string;
}

const condition = (attribute: string, operator: string, value: string): string =>
  `<condition attribute="${attribute}" operator="${operator}" value="${value}"/>`;

const number = (column: string, values: readonly string[]): fc.Arbitrary<Bilingual> =>
  fc
    .record({ operator: fc.constantFrom('eq', 'ne', 'gt', 'ge', 'lt', 'le'), value: fc.constantFrom(...values) })
    .map(({ operator, value }) => ({
      odata: `${column} ${operator} ${value}`,
      fetch: condition(column, operator, value),
    }));

const text: fc.Arbitrary<Bilingual> = fc
  .record({
    operator: fc.constantFrom('eq', 'ne', 'gt', 'lt'),
    value: fc.constantFrom('Blue Yonder', 'ADVENTURE CYCLES', 'müller%', 'c', 'zz'),
  })
  .map(({ operator, value }) => ({ odata: `name ${operator} '${value}'`, fetch: condition('name', operator, value) }));

const OPERATORS = { contains: 'like', startswith: 'begins-with', endswith: 'ends-with' } as const;

const pattern: fc.Arbitrary<Bilingual> = fc
  .record({
    value: fc.constantFrom('adv', 'yonder', '[a-c]', 'e_', '%', 'MÜ', '[^a]'),
    kind: fc.constantFrom('contains' as const, 'startswith' as const, 'endswith' as const),
  })
  .map(({ value, kind }) => {
    const operator = OPERATORS[kind];
    return {
      odata: `${kind}(name,'${value}')`,
      fetch: condition('name', operator, kind === 'contains' ? `%${value}%` : value),
    };
  });

const nothing: fc.Arbitrary<Bilingual> = fc
  .record({ column: fc.constantFrom('name', 'revenue', 'primarycontactid'), negated: fc.boolean() })
  .map(({ column, negated }) => ({
    odata: `${column === 'primarycontactid' ? '_primarycontactid_value' : column} ${negated ? 'ne' : 'eq'} null`,
    fetch: `<condition attribute="${column}" operator="${negated ? 'not-null' : 'null'}"/>`,
  }));

const called: fc.Arbitrary<Bilingual> = fc
  .constantFrom<readonly [string, string, string | undefined]>(
    ['Today', 'today', undefined],
    ['ThisMonth', 'this-month', undefined],
    ['LastXDays', 'last-x-days', '40'],
    ['OlderThanXMonths', 'olderthan-x-months', '1'],
    ['OnOrBefore', 'on-or-before', '2026-02-10'],
  )
  .map(([name, operator, value]) => ({
    odata: `Microsoft.Dynamics.CRM.${name}(PropertyName='createdon'${value === undefined ? '' : `,PropertyValue='${value}'`})`,
    fetch: `<condition attribute="createdon" operator="${operator}"${value === undefined ? '' : ` value="${value}"`}/>`,
  }));

const lookup: fc.Arbitrary<Bilingual> = fc.constantFrom(101, 102, 103).map((contact) => ({
  odata: `_primarycontactid_value eq ${id(contact)}`,
  fetch: condition('primarycontactid', 'eq', id(contact)),
}));

const related: fc.Arbitrary<Bilingual> = fc.constantFrom('Mail 1', 'Call 2', 'none').map((subject) => ({
  odata: `Account_Tasks/any(t:t/subject eq '${subject}')`,
  fetch: `<link-entity name="task" from="regardingobjectid" to="accountid" link-type="any"><filter>${condition('subject', 'eq', subject)}</filter></link-entity>`,
}));

const leaf = fc.oneof(
  number('numberofemployees', ['5', '7', '50', '5.5']),
  number('revenue', ['60000', '10.0001', '-5', '10.00005', '1e3']),
  number('industrycode', ['1', '2']),
  text,
  pattern,
  nothing,
  called,
  lookup,
  related,
);

const tree = fc.letrec<{ readonly node: Bilingual }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc
      .record({ type: fc.constantFrom('and', 'or'), left: tie('node'), right: tie('node') })
      .map(({ type, left, right }) => ({
        odata: `(${left.odata} ${type} ${right.odata})`,
        fetch: `<filter type="${type}">${left.fetch}${right.fetch}</filter>`,
      })),
  ),
})).node;

const crm = filledCrm();
const all = [1, 2, 3, 4, 5, 6];
const byOData = (filter: string, order = 'name'): readonly number[] =>
  numbers(ask(crm, `$select=name&$filter=${filter}&$orderby=${order}`));
const byFetch = (filter: string): readonly number[] =>
  numbers(
    askFetch(
      crm,
      `<fetch><entity name="account"><attribute name="name"/><order attribute="name"/><filter>${filter}</filter></entity></fetch>`,
    ),
  );

describe('the same question in both languages', () => {
  test('has the same answer', () => {
    fc.assert(
      fc.property(tree, ({ odata, fetch }) => {
        expect(byOData(odata)).toEqual(byFetch(fetch));
      }),
      { numRuns: 400 },
    );
  });

  test('has the opposite answer when it is negated: each row is in one of the two', () => {
    fc.assert(
      fc.property(tree, ({ odata }) => {
        expect([...byOData(odata), ...byOData(`not (${odata})`)].sort((a, b) => a - b)).toEqual(all);
      }),
      { numRuns: 200 },
    );
  });

  test('sorted and related: by a column of a lookup', () => {
    const fetched = askFetch(
      crm,
      `<fetch><entity name="account"><attribute name="name"/><order entityname="c" attribute="fullname" descending="true"/>
       <link-entity name="contact" from="contactid" to="primarycontactid" link-type="outer" alias="c"/></entity></fetch>`,
    );
    expect(numbers(ask(crm, '$orderby=primarycontactid/fullname desc'))).toEqual(numbers(fetched));
  });

  test('aggregated', () => {
    const odata = ask(
      crm,
      '$apply=filter(numberofemployees gt 4)/groupby((creditonhold),aggregate(revenue with sum as total,$count as n))',
    ).rows;
    const fetched = askFetch(
      crm,
      `<fetch aggregate="true"><entity name="account"><attribute name="creditonhold" alias="creditonhold" groupby="true"/>
       <attribute name="revenue" alias="total" aggregate="sum"/><attribute name="accountid" alias="n" aggregate="count"/>
       <filter>${condition('numberofemployees', 'gt', '4')}</filter></entity></fetch>`,
    ).rows;
    expect(odata).toEqual(fetched);
  });
});
