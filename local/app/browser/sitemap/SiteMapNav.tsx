import * as React from 'react';
import { Icon } from '../shell/Icon';
import { Link } from '../shell/Link';
import { type Route } from '../shell/route';
import { tableIcon } from '../shell/table-icon';
import { type ModelDrivenApp, type SiteMapArea, type SiteMapGroup } from './sitemap';
import { useTableNames } from './use-table-names';

export interface SiteMapNavProps {
  readonly app: ModelDrivenApp;
  readonly route: Route;
  readonly open: boolean;
}

/** The left-hand navigation: groups of the chosen area, and the area switch below when there is more than one. */
export const SiteMapNav = ({ app, route, open }: SiteMapNavProps): React.ReactElement => {
  const table = route.page === 'home' ? '' : route.table;
  const [chosen, choose] = React.useState<string>();
  const home = app.areas.find((area) => holds(area, table));
  const area = app.areas.find(({ id }) => id === chosen) ?? home ?? app.areas[0];
  return (
    <nav className={open ? 'sitemap open' : 'sitemap'} aria-label="Site map" id="sitemap">
      <div className="sitemap-groups">
        {area?.groups.map((group) => (
          <Group key={group.id} group={group} table={table} />
        ))}
      </div>
      {app.areas.length > 1 ? (
        <label className="area-switch">
          <span className="visually-hidden">Area</span>
          <select
            value={area?.id}
            onChange={(event) => {
              choose(event.target.value);
            }}
          >
            {app.areas.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </nav>
  );
};

const holds = (area: SiteMapArea, table: string): boolean =>
  table !== '' && area.groups.some(({ entries }) => entries.some((entry) => entry.table === table));

const Group = ({ group, table }: { readonly group: SiteMapGroup; readonly table: string }): React.ReactElement => {
  const names = useTableNames(group.entries.map((entry) => (entry.title === '' ? entry.table : '')));
  const heading = `sitemap-${group.id}`;
  return (
    <section aria-labelledby={group.title ? heading : undefined}>
      {group.title ? <h2 id={heading}>{group.title}</h2> : null}
      <ul>
        {group.entries
          .filter((entry) => entry.table !== '')
          .map((entry) => (
            <li key={entry.id}>
              <Link
                to={{ page: 'list', table: entry.table, view: undefined }}
                className="sitemap-entry"
                current={entry.table === table}
              >
                <Icon name={tableIcon(entry.table)} />
                <span>{entry.title || (names.get(entry.table) ?? entry.table)}</span>
              </Link>
            </li>
          ))}
      </ul>
    </section>
  );
};
