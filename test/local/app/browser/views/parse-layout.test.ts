/** @jest-environment jsdom */
import { parseLayout } from '../../../../../local/app/browser/views/parse-layout';

test('parseLayout gives the visible columns in order with their widths', () => {
  const layout =
    '<grid name="resultset"><row name="result" id="accountid"><cell name="name" width="300"/>' +
    '<cell name="secret" width="50" ishidden="1"/><cell name="a.city"/></row></grid>';
  expect(parseLayout(layout).columns).toEqual([
    { name: 'name', width: 300 },
    { name: 'a.city', width: 100 },
  ]);
  expect(parseLayout(layout).hidden).toEqual([{ name: 'secret', width: 50 }]);
  expect(parseLayout('')).toEqual({ columns: [], hidden: [] });
});
