import { type QuerySource } from '../../../../local/dataverse/query/query-source';
import { ask, askFetch, parse, refusal } from './ask';
import { filledCrm } from './filled-crm';
import { emptyCrm, id, put } from './small-crm';

const crm = filledCrm();
const applied = (apply: string, source: QuerySource = crm): readonly unknown[] => ask(source, `$apply=${apply}`).rows;
const fetched = (inner: string, fetch = '', source: QuerySource = crm): readonly unknown[] =>
  askFetch(source, `<fetch aggregate="true" ${fetch}><entity name="account">${inner}</entity></fetch>`).rows;

describe('$apply', () => {
  test.each([
    ['aggregate(revenue with sum as total)', [{ total: { decimal: '120005.0001' } }]],
    ['aggregate(revenue with average as mean)', [{ mean: { decimal: '30001.2500250000' } }]],
    [
      'aggregate(revenue with min as low,revenue with max as high)',
      [{ low: { decimal: '-5.0000' }, high: { decimal: '60000.0000' } }],
    ],
    ['aggregate($count as rows)', [{ rows: 6 }]],
    ['aggregate(revenue with countdistinct as amounts)', [{ amounts: 3 }]],
    ['aggregate(createdon with max as last)', [{ last: '2026-03-18T09:00:00Z' }]],
    ['aggregate(numberofemployees with average as mean)', [{ mean: 413 }]],
    ['aggregate(exchangerate with sum as total)', [{ total: { decimal: '1.2500000001' } }]],
    [
      'groupby((industrycode))',
      [{ industrycode: null }, { industrycode: 1 }, { industrycode: 2 }, { industrycode: 3 }],
    ],
    [
      'groupby((industrycode),aggregate(revenue with sum as total,$count as count))',
      [
        { industrycode: null, total: { decimal: '0.0000' }, count: 2 },
        { industrycode: 1, total: { decimal: '120000.0000' }, count: 2 },
        { industrycode: 2, total: { decimal: '10.0001' }, count: 1 },
        { industrycode: 3, total: { decimal: '-5.0000' }, count: 1 },
      ],
    ],
    [
      'filter(numberofemployees gt 4)/filter(revenue ne null)/groupby((primarycontactid/fullname),aggregate(revenue with sum as total))',
      [
        { contact_fullname: null, total: { decimal: '60000.0000' } },
        { contact_fullname: 'Anna Anna', total: { decimal: '10.0001' } },
        { contact_fullname: 'Zoe Zimmer', total: { decimal: '59995.0000' } },
      ],
    ],
    ['filter(numberofemployees eq 5)/aggregate($count as count)', [{ count: 2 }]],
  ])('row 62: %s', (apply, expected) => expect(applied(apply)).toEqual(expected));

  test('row 62: a lookup may be grouped by, and properties tell where they come from', () => {
    const result = ask(crm, '$apply=groupby((_ownerid_value,creditonhold),aggregate(revenue with sum as total))');
    expect(result.rows).toContainEqual({
      ownerid: { table: 'systemuser', id: id(0xa01) },
      creditonhold: true,
      total: { decimal: '60000.0000' },
    });
    expect(result.origins.get('total')).toEqual({ table: 'account', column: 'revenue' });
    expect(result.origins.get('ownerid')).toEqual({ table: 'account', column: 'ownerid' });
  });

  test.each([
    ['$apply=groupby((createdon))', '400 0x80060888 groupby with datetime values is not supported.'],
    [
      '$apply=groupby((name),aggregate($count as n))&$orderby=n',
      '400 0x80060888 The query node SingleValueOpenPropertyAccess is not supported',
    ],
    [
      '$apply=aggregate(name with sum as total)',
      '400 0x8004112f Aggregate sum is not supported for attribute of type String.',
    ],
    [
      '$apply=aggregate(revenue with median as total)',
      "400 0x80060888 Term 'revenue with median as total' is not valid in a $apply expression.",
    ],
    ['$apply=groupby(name)', "400 0x80060888 Term 'groupby(name)' is not valid in a $apply expression."],
    ['$apply=nonsense', "400 0x80060888 Term 'nonsense' is not valid in a $apply expression."],
    [
      '$apply=concat(aggregate($count as n))',
      '501 0x80040224 The local Dataverse does not implement the transformation concat in $apply.',
    ],
    [
      '$apply=groupby((name))/filter(name eq null)',
      '501 0x80040224 The local Dataverse does not implement filter after a grouping in $apply.',
    ],
    [
      '$apply=filter(name eq null)',
      '501 0x80040224 The local Dataverse does not implement $apply without groupby or aggregate.',
    ],
    [
      '$apply=groupby((name))&$top=1',
      '501 0x80040224 The local Dataverse does not implement $top together with $apply.',
    ],
    [
      '$apply=groupby((name),groupby((name)))',
      '501 0x80040224 The local Dataverse does not implement groupby inside groupby.',
    ],
  ])('%s is refused', (options, text) => expect(refusal(() => ask(crm, options))).toBe(text));
});

describe('FetchXML aggregates', () => {
  test('row 63: all functions at once', () =>
    expect(
      fetched(`<attribute name="numberofemployees" alias="mean" aggregate="avg"/><attribute name="numberofemployees" alias="rows" aggregate="count"/>
      <attribute name="numberofemployees" alias="filled" aggregate="countcolumn"/><attribute name="numberofemployees" alias="different" aggregate="countcolumn" distinct="true"/>
      <attribute name="numberofemployees" alias="high" aggregate="max"/><attribute name="numberofemployees" alias="low" aggregate="min"/>
      <attribute name="numberofemployees" alias="total" aggregate="sum"/>`),
    ).toEqual([{ mean: 413, rows: 6, filled: 5, different: 4, high: 2000, low: 5, total: 2067 }]));

  test.each([
    ['day', [10, 17, 18, 31]],
    ['week', [7, 12, 53]],
    ['month', [2, 3, 12]],
    ['quarter', [1, 4]],
    ['year', [2025, 2026]],
  ])('row 63: dategrouping %s', (part, expected) => {
    const rows = fetched(
      `<attribute name="createdon" alias="part" groupby="true" dategrouping="${part}"/><order alias="part"/>
       <filter><condition attribute="createdon" operator="not-null"/></filter>`,
    );
    const parts = rows.map((row) => (row as { readonly part: number }).part);
    expect(parts).toEqual(expected);
  });

  test('row 63: the documented weeks: 25 March 2023 lies in week 12, 27 August 2023 in week 35', () => {
    const one = emptyCrm();
    put(
      one,
      'account',
      { accountid: id(1), createdon: '2023-03-25T10:00:00Z' },
      { accountid: id(2), createdon: '2023-08-27T10:00:00Z' },
    );
    expect(
      fetched(
        '<attribute name="createdon" alias="week" groupby="1" dategrouping="week"/><order alias="week"/>',
        '',
        one,
      ),
    ).toEqual([{ week: 12 }, { week: 35 }]);
  });

  test('row 63: groups by columns of links, ordered by a measure', () =>
    expect(
      fetched(`<attribute name="revenue" alias="total" aggregate="sum"/><order alias="total" descending="true"/>
      <link-entity name="contact" from="contactid" to="primarycontactid" alias="c"><attribute name="fullname" alias="who" groupby="true"/></link-entity>`),
    ).toEqual([
      { who: 'Zoe Zimmer', total: { decimal: '59995.0000' } },
      { who: 'Anna Anna', total: { decimal: '10.0001' } },
    ]));

  test('row 63: top and pages of groups', () => {
    const grouped = '<attribute name="industrycode" alias="industry" groupby="true"/><order alias="industry"/>';
    expect(fetched(grouped, 'top="2"')).toEqual([{ industry: null }, { industry: 2 }]);
    expect(fetched(grouped, 'count="2" page="2"')).toEqual([{ industry: 3 }, { industry: 1 }]);
  });

  test('row 62: more than 50,000 rows are refused, and a lower limit of the query counts too', () => {
    const count = '<attribute name="accountid" alias="n" aggregate="count"/>';
    expect(refusal(() => fetched(count, 'aggregatelimit="5"'))).toBe(
      '400 0x8004e023 AggregateQueryRecordLimit exceeded. Cannot perform this operation.',
    );
    expect(fetched(count, 'aggregatelimit="6"')).toEqual([{ n: 6 }]);
    const large = emptyCrm();
    large.database.execute(`INSERT INTO account (accountid, revenue)
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) SELECT 'row' || i, 9007199254740993 FROM n`);
    expect(applied('aggregate(revenue with sum as total)', large)).toEqual([
      { total: { decimal: '45035996273704965.0000' } },
    ]);
    put(large, 'account', { accountid: id(1) });
    expect(refusal(() => applied('aggregate($count as n)', large))).toMatch(/^400 0x8004e023 /);
    expect(applied('filter(revenue ne null)/aggregate($count as n)', large)).toEqual([{ n: 50000 }]);
  });

  test('averages round half away from zero, on both sides of it', () => {
    const one = emptyCrm();
    put(
      one,
      'account',
      ...['0.0001', '0', '0'].map((decimal, index) => ({ accountid: id(index + 1), revenue: { decimal } })),
    );
    expect(applied('aggregate(revenue with average as mean)', one)).toEqual([{ mean: { decimal: '0.0000333333' } }]);
    put(
      one,
      'account',
      ...['-0.0003', '0', '0'].map((decimal, index) => ({ accountid: id(index + 4), revenue: { decimal } })),
    );
    expect(applied('aggregate(revenue with average as mean)', one)).toEqual([{ mean: { decimal: '-0.0000333333' } }]);
    expect(parse(one, '$apply=aggregate($count as n)').expands).toEqual([]);
  });

  test('of nothing there is no average, and the sum is 0', () => {
    const none = emptyCrm();
    expect(
      applied('aggregate(revenue with average as mean,revenue with sum as total,latitude with sum as far)', none),
    ).toEqual([{ mean: null, total: { decimal: '0.0000' }, far: 0 }]);
  });
});
