/** @jest-environment jsdom */
import { shapeFetch } from '../../../../../local/app/browser/views/shape-fetch';

const view =
  '<fetch version="1.0"><entity name="account"><attribute name="name"/><order attribute="name" descending="false"/>' +
  '<filter type="and"><condition attribute="statecode" operator="eq" value="0"/></filter></entity></fetch>';

describe('shapeFetch', () => {
  test('asks for a page of a size, with the number of all rows', () => {
    const fetch = shapeFetch(view, { page: 3, count: 50 });
    expect(fetch).toMatch(/<fetch[^>]* page="3" count="50" returntotalrecordcount="true"/);
    expect(fetch).toContain('<order attribute="name" descending="false"/>');
  });

  test('replaces the order of the view by the chosen one', () => {
    const fetch = shapeFetch(view, { page: 1, count: 50, sort: { column: 'revenue', descending: true } });
    expect(fetch.match(/<order/g)).toHaveLength(1);
    expect(fetch).toContain('<order attribute="revenue" descending="true"/>');
  });

  test('adds what is sought beside the filter of the view, a star as wildcard, special characters escaped', () => {
    const fetch = shapeFetch(view, {
      page: 1,
      count: 50,
      search: { text: '*Smith & "Co"', columns: ['name', 'city'] },
    });
    expect(fetch).toContain(
      '<filter type="or"><condition attribute="name" operator="like" value="%Smith &amp; &quot;Co&quot;%"/>',
    );
    expect(fetch).toContain('<condition attribute="city" operator="like"');
    expect(fetch).toContain('<condition attribute="statecode" operator="eq" value="0"/>');
  });

  test('keeps to the rows of one parent', () => {
    const fetch = shapeFetch(view, { page: 1, count: 4, parent: { column: 'parentid', id: '42' } });
    expect(fetch).toContain('<filter type="and"><condition attribute="parentid" operator="eq" value="42"/></filter>');
  });

  test('refuses a view without entity', () => {
    expect(() => shapeFetch('<fetch/>', { page: 1, count: 1 })).toThrow('no entity element');
  });
});
