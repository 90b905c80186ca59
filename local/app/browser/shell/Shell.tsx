import * as React from 'react';
import { RecordPage } from '../forms/RecordPage';
import { type ModelDrivenApp } from '../sitemap/sitemap';
import { SiteMapNav } from '../sitemap/SiteMapNav';
import { type DisplayChoice } from '../theme/display';
import { ListPage } from '../views/ListPage';
import { Header } from './Header';
import { type Started } from './load-start';
import { type Route } from './route';

export interface ShellProps {
  readonly started: Started;
  readonly route: Route;
  readonly change: (choice: DisplayChoice) => void;
}

/** Header, navigation and the page of the current route. */
export const Shell = ({ started, route, change }: ShellProps): React.ReactElement => {
  const [open, setOpen] = React.useState(false);
  const { app } = started;
  const page = app ? pageOf(route, app) : route;
  const where = JSON.stringify(route);
  React.useEffect(() => {
    setOpen(false);
  }, [where]);
  const name = app?.name ?? 'No app';
  React.useEffect(() => {
    document.title = `${name} - Dynamics 365 (local)`;
  }, [name]);
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        Skip to main content
      </a>
      <Header
        started={started}
        name={name}
        open={open}
        toggle={() => {
          setOpen(!open);
        }}
        change={change}
      />
      <div className="shell-body">
        {app ? <SiteMapNav app={app} route={page} open={open} /> : null}
        <main id="main" tabIndex={-1}>
          {app ? <Page route={page} app={app} /> : <NoApp />}
        </main>
      </div>
    </div>
  );
};

/** The home page of an app is the first table of its navigation. */
function pageOf(route: Route, app: ModelDrivenApp): Route {
  if (route.page !== 'home') return route;
  const entries = app.areas.flatMap(({ groups }) => groups.flatMap((group) => group.entries));
  const first = entries.find(({ table }) => table !== '');
  return first ? { page: 'list', table: first.table, view: undefined } : route;
}

const Page = ({ route, app }: { readonly route: Route; readonly app: ModelDrivenApp }): React.ReactElement => {
  switch (route.page) {
    case 'record':
      return <RecordPage address={route} appForms={app.forms} />;
    case 'list':
      return <ListPage table={route.table} view={route.view} appViews={app.views} />;
    case 'home':
      return <NoApp />;
  }
};

const NoApp = (): React.ReactElement => (
  <p className="empty">
    No model-driven app with a site map is installed in this environment. Import a solution that has one, then load this
    page again.
  </p>
);
