import { metadataId } from '../../metadata/metadata-id';
import { COMPONENT } from '../component-type';
import { type ImportContext } from '../import-context';
import { importRefused } from '../import-error';
import { child, children, isYes, localized, textOf } from '../package/elements';
import { writeXml } from '../package/write-xml';
import { putRow } from '../put-row';

export const siteMapId = (uniqueName: string): string => metadataId('sitemap', uniqueName);

/** The navigation of apps. */
export function importSiteMaps(context: ImportContext): void {
  for (const map of children(child(context.customizations, 'AppModuleSiteMaps'), 'AppModuleSiteMap')) {
    const uniqueName = textOf(map, 'SiteMapUniqueName') ?? '';
    const xml = child(map, 'SiteMap');
    if (!xml) throw importRefused(`site map ${uniqueName}`, 'it is empty.');
    putRow(context, 'sitemap', {
      sitemapid: siteMapId(uniqueName),
      sitemapnameunique: uniqueName,
      sitemapname: localized(child(map, 'LocalizedNames')) ?? uniqueName,
      sitemapxml: writeXml(xml),
      isappaware: true,
      enablecollapsiblegroups: isYes(textOf(map, 'EnableCollapsibleGroups')),
      showhome: isYes(textOf(map, 'ShowHome') ?? '1'),
      showpinned: isYes(textOf(map, 'ShowPinned') ?? '1'),
      showrecents: isYes(textOf(map, 'ShowRecents') ?? '1'),
    });
    context.components.add({ type: COMPONENT.siteMap, objectId: siteMapId(uniqueName), name: uniqueName });
    context.report.imported('site maps', uniqueName);
  }
}
