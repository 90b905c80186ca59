import { readableAreas } from '../../../../../local/app/browser/sitemap/readable-areas';
import { type SiteMapArea } from '../../../../../local/app/browser/sitemap/sitemap';

const entry = (table: string) => ({ id: `entry-${table}`, title: '', table });
const area = (id: string, ...groups: readonly (readonly string[])[]): SiteMapArea => ({
  id,
  title: id,
  groups: groups.map((tables, index) => ({ id: `${id}${index}`, title: '', entries: tables.map(entry) })),
});

test('the site map shows no table the person may not read, and no group or area that is empty without it', () => {
  const areas = [area('Sales', ['account', 'invoice'], ['invoice']), area('Cash', ['payment'])];
  expect(readableAreas(areas, (table) => table === 'account')).toEqual([area('Sales', ['account'])]);
});

test('entries that open no table stay', () => {
  const areas = [area('Home', [''])];
  expect(readableAreas(areas, () => false)).toEqual(areas);
});
