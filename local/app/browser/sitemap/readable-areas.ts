import { type SiteMapArea } from './sitemap';

/** The areas without entries of tables that may not be read, and without what is empty then. */
export const readableAreas = (
  areas: readonly SiteMapArea[],
  mayRead: (table: string) => boolean,
): readonly SiteMapArea[] =>
  areas
    .map((area) => ({
      ...area,
      groups: area.groups
        .map((group) => ({ ...group, entries: group.entries.filter(({ table }) => table === '' || mayRead(table)) }))
        .filter(({ entries }) => entries.length > 0),
    }))
    .filter(({ groups }) => groups.length > 0);
