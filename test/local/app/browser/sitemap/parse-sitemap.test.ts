/** @jest-environment jsdom */
import { parseSiteMap } from '../../../../../local/app/browser/sitemap/parse-sitemap';

const xml = `<SiteMap><Area Id="A"><Titles><Title LCID="1033" Title="Cash"/><Title LCID="1031" Title="Geld"/></Titles>
  <Group Id="G" Title="Bank"><SubArea Id="S" Entity="payment"/><SubArea Id="D" Url="/home"><Titles><Title LCID="1033" Title="Home"/></Titles></SubArea></Group>
</Area></SiteMap>`;

describe('parseSiteMap', () => {
  test('reads areas, groups and entries with titles in the wanted language', () => {
    expect(parseSiteMap(xml, 1031)).toEqual([
      {
        id: 'A',
        title: 'Geld',
        groups: [
          {
            id: 'G',
            title: 'Bank',
            entries: [
              { id: 'S', title: '', table: 'payment' },
              { id: 'D', title: 'Home', table: '' },
            ],
          },
        ],
      },
    ]);
    expect(parseSiteMap(xml, 3082)[0]?.title).toBe('Cash');
  });

  test('finds the site map inside its solution part', () => {
    expect(parseSiteMap(`<AppModuleSiteMap>${xml}</AppModuleSiteMap>`, 1033)).toHaveLength(1);
  });

  test('says what is wrong with unreadable XML', () => {
    expect(() => parseSiteMap('<SiteMap>', 1033)).toThrow('Unreadable XML');
  });
});
