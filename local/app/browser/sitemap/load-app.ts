import { asNumber, asText, type Json } from '../dataverse/read-json';
import { queryRows } from '../dataverse/rows';
import { parseSiteMap } from './parse-sitemap';
import { type ModelDrivenApp } from './sitemap';

const formComponent = 60;
const viewComponent = 26;

/**
 * The model-driven app to show: the one named in the address (`?app=unique name`), else the first that has a site map. An environment
 * without any app has nothing to navigate to, and the outcome is undefined.
 */
export async function loadApp(wanted: string | undefined, lcid: number): Promise<ModelDrivenApp | undefined> {
  const [apps, siteMaps] = await Promise.all([
    queryRows('appmodules?$select=appmoduleid,name,uniquename'),
    queryRows('sitemaps?$select=sitemapname,sitemapnameunique,sitemapxml'),
  ]);
  const mapOf = (app: Json): Json | undefined =>
    siteMaps.find((siteMap) => asText(siteMap['sitemapnameunique']) === asText(app['uniquename']));
  const chosen = apps.find((app) => asText(app['uniquename']) === wanted) ?? apps.find(mapOf);
  const siteMap = chosen && mapOf(chosen);
  if (chosen === undefined || siteMap === undefined) return undefined;
  const id = asText(chosen['appmoduleid']);
  return {
    id,
    name: asText(chosen['name']),
    areas: parseSiteMap(asText(siteMap['sitemapxml']), lcid),
    ...(await componentsOf(id)),
  };
}

/** Forms and views among the app's components; none when the environment keeps no components. */
async function componentsOf(appId: string): Promise<Pick<ModelDrivenApp, 'forms' | 'views'>> {
  const components = await queryRows(
    `appmodulecomponents?$select=componenttype,objectid&$filter=_appmoduleidunique_value eq ${appId}`,
  ).catch(() => []);
  const ofType = (type: number): ReadonlySet<string> =>
    new Set(
      components
        .filter((component) => asNumber(component['componenttype']) === type)
        .map((component) => asText(component['objectid']).toLowerCase()),
    );
  return { forms: ofType(formComponent), views: ofType(viewComponent) };
}
