import { childrenOf, elementsAt, parseXml } from '../dataverse/xml';
import { type SiteMapArea, type SiteMapEntry, type SiteMapGroup } from './sitemap';

/** Reads a site map (`<SiteMap><Area><Group><SubArea Entity=...>`), titles in the wanted language. */
export function parseSiteMap(xml: string, lcid: number): readonly SiteMapArea[] {
  const root = parseXml(xml);
  const siteMap = root.tagName === 'SiteMap' ? root : (root.querySelector('SiteMap') ?? root);
  return childrenOf(siteMap, 'Area').map((area) => ({
    id: area.getAttribute('Id') ?? '',
    title: titleOf(area, lcid),
    groups: childrenOf(area, 'Group').map((group) => toGroup(group, lcid)),
  }));
}

const toGroup = (group: Element, lcid: number): SiteMapGroup => ({
  id: group.getAttribute('Id') ?? '',
  title: titleOf(group, lcid),
  entries: childrenOf(group, 'SubArea').map((entry) => toEntry(entry, lcid)),
});

const toEntry = (entry: Element, lcid: number): SiteMapEntry => ({
  id: entry.getAttribute('Id') ?? '',
  title: titleOf(entry, lcid),
  table: entry.getAttribute('Entity') ?? '',
});

function titleOf(element: Element, lcid: number): string {
  const titles = elementsAt(element, 'Titles/Title');
  const of = (code: number): string | undefined =>
    titles.find((title) => title.getAttribute('LCID') === String(code))?.getAttribute('Title') ?? undefined;
  return of(lcid) ?? of(1033) ?? titles[0]?.getAttribute('Title') ?? element.getAttribute('Title') ?? '';
}
