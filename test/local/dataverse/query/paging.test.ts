import fc from 'fast-check';
import { decodePagingCookie, encodePagingCookie } from '../../../../local/dataverse/query/paging-cookie';
import { parseFetchXml } from '../../../../local/dataverse/query/parse-fetchxml';
import { type RecordQuery } from '../../../../local/dataverse/query/record-query';
import { runQuery } from '../../../../local/dataverse/query/run-query';
import { type QuerySource } from '../../../../local/dataverse/query/query-source';
import { aContext, emptyCrm, id, put } from './small-crm';
import { numbers, parse, refusal } from './ask';
import { filledCrm } from './filled-crm';

/** All pages one after the other, each found by the token of the one before; `between` runs after each page. */
function allPages(source: QuerySource, first: RecordQuery, between: () => void = () => undefined): readonly number[] {
  const found: number[] = [];
  let query = first;
  for (;;) {
    const result = runQuery(source, query);
    found.push(...numbers(result));
    between();
    if (!result.next || !query.page) return found;
    const token = encodePagingCookie(source.catalogue, query, { page: query.page.number, cursor: result.next });
    const { page, cursor } = decodePagingCookie(source.catalogue, query, token);
    query = { ...query, page: { size: query.page.size, number: page + 1, after: cursor } };
  }
  return found;
}

describe('pages', () => {
  test.each([
    '$select=name',
    '$orderby=name',
    '$orderby=name desc',
    '$orderby=revenue desc,name',
    '$orderby=numberofemployees',
    '$orderby=latitude desc',
    '$orderby=primarycontactid/fullname desc',
    '$orderby=_ownerid_value',
    '$orderby=createdon desc',
    '$orderby=creditonhold,exchangerate desc',
    '$orderby=accountid desc',
    "$filter=contains(name,'e')&$orderby=industrycode",
  ])('row 55: %s: pages of any size give the same rows as one', (options) => {
    const crm = filledCrm();
    const whole = numbers(runQuery(crm, parse(crm, options).query));
    for (const maxPageSize of [1, 2, 3, 5]) {
      expect(allPages(crm, parse(crm, options, { context: { maxPageSize } }).query)).toEqual(whole);
    }
  });

  test('row 55: the token of the platform goes through $skiptoken; the last page has no next', () => {
    const crm = filledCrm();
    const first = parse(crm, '$select=name&$orderby=name', { context: { maxPageSize: 4 } }).query;
    const result = runQuery(crm, first);
    const token = encodePagingCookie(crm.catalogue, first, { page: 1, cursor: result.next ?? { values: [], id: '' } });
    expect(token).toMatch(
      /^<cookie pagenumber="2" pagingcookie="%253Ccookie%2520page%253D%25221%2522%253E.*" istracking="False" \/>$/,
    );
    const second = parse(crm, `$select=name&$orderby=name&$skiptoken=${token}`, { context: { maxPageSize: 4 } }).query;
    expect(second.page).toMatchObject({ size: 4, number: 2 });
    expect(runQuery(crm, second)).toMatchObject({ more: false, rows: { length: 2 } });
    expect(runQuery(crm, second)).not.toHaveProperty('next');
  });

  test('row 55: rows inserted while somebody pages move nothing', () => {
    const crm = emptyCrm();
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.boolean()), { maxLength: 12 }),
        (size, inserts) => {
          crm.database.execute('DELETE FROM account');
          put(
            crm,
            'account',
            ...Array.from({ length: 9 }, (_, index) => ({
              accountid: id(100 + index * 10),
              numberofemployees: index % 3,
            })),
          );
          const before = numbers(runQuery(crm, parse(crm, '$orderby=numberofemployees').query));
          const waiting = inserts.map(([employees, front], index) => ({
            accountid: id((front ? 1 : 1000) + index),
            numberofemployees: employees,
          }));
          const query = parse(crm, '$orderby=numberofemployees', { context: { maxPageSize: size } }).query;
          const seen = allPages(crm, query, () => {
            const [row] = waiting.splice(0, 1);
            if (row) put(crm, 'account', row);
          });
          expect(new Set(seen).size).toBe(seen.length);
          expect(seen.filter((number) => before.includes(number))).toEqual(before);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('row 63: a row that an inner link repeats is paged through without loss', () => {
    const crm = filledCrm();
    const fetch = (count: number): RecordQuery =>
      parseFetchXml(crm.catalogue, {
        context: aContext(),
        fetchXml: `<fetch count="${count}"><entity name="account"><attribute name="name"/><order attribute="name"/>
        <link-entity name="task" from="regardingobjectid" to="accountid" alias="t"><attribute name="subject"/><order attribute="subject" descending="true"/></link-entity></entity></fetch>`,
      });
    expect(allPages(crm, fetch(1))).toEqual([1, 1, 1, 2]);
    expect(allPages(crm, fetch(3))).toEqual([1, 1, 1, 2]);
  });

  test('row 63: the cookie travels in the paging-cookie attribute too', () => {
    const crm = filledCrm();
    const first = parseFetchXml(crm.catalogue, {
      context: aContext(),
      fetchXml:
        '<fetch count="2"><entity name="account"><attribute name="name"/><order attribute="name"/></entity></fetch>',
    });
    const cursor = runQuery(crm, first).next ?? { values: [], id: '' };
    const outer = encodePagingCookie(crm.catalogue, first, { page: 1, cursor });
    const inner = decodeURIComponent(decodeURIComponent(/pagingcookie="([^"]*)"/.exec(outer)?.[1] ?? ''));
    expect(inner).toBe(
      `<cookie page="1"><name last="adventure cycles" /><accountid last="{${id(5).toUpperCase()}}" /></cookie>`,
    );
    const escaped = inner.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    const second = parseFetchXml(crm.catalogue, {
      context: aContext(),
      fetchXml: `<fetch count="2" page="2" paging-cookie="${escaped}"><entity name="account"><attribute name="name"/><order attribute="name"/></entity></fetch>`,
    });
    expect(numbers(runQuery(crm, second))).toEqual([1, 2]);
  });

  test('any text survives the cookie', () => {
    const crm = emptyCrm();
    const { catalogue } = crm;
    const query = parse(crm, '$orderby=name,revenue desc').query;
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.option(fc.string()), (name, revenue) => {
        const end = { page: 3, cursor: { values: [name, revenue], id: id(7) } };
        expect(decodePagingCookie(catalogue, query, encodePagingCookie(catalogue, query, end))).toEqual(end);
      }),
    );
  });

  test.each([
    ['nonsense', '0x8004112a'],
    ['%253Ccookie%', '0x8004112a'],
    ['<cookie page="1"></cookie>', '0x80041129'],
    [`<cookie page="1"><accountid last="{${id(1)}}" /></cookie>`, '0x80041129'],
    [`<cookie page="1"><revenue last="many" /><accountid last="{${id(1)}}" /></cookie>`, '0x80041129'],
  ])('a token of another order or of nobody is refused: %s', (token, code) => {
    const crm = emptyCrm();
    const ask = (): unknown => runQuery(crm, parse(crm, `$orderby=revenue&$skiptoken=${token}`).query);
    expect(refusal(ask)).toMatch(new RegExp(`^400 ${code} `));
  });
});

describe('counting', () => {
  test('row 56: a count stops at 5,000 and says so', () => {
    const crm = emptyCrm();
    crm.database.execute(`INSERT INTO account (accountid)
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5001) SELECT 'row' || i FROM n`);
    const counted = parse(crm, '$count=true', { context: { maxPageSize: 1 } }).query;
    expect(runQuery(crm, counted)).toMatchObject({ count: 5000, countLimitExceeded: true, more: true });
    crm.database.run("DELETE FROM account WHERE accountid = 'row1'");
    expect(runQuery(crm, counted)).toMatchObject({ count: 5000, countLimitExceeded: false });
    expect(runQuery(crm, parse(crm, '$select=name').query)).toMatchObject({ rows: { length: 5000 }, more: false });
  });
});
