import { type AppDeclaration, type AreaDeclaration, type GroupDeclaration } from '../../../solution/model/app';
import { element, leaves, type XmlElement } from '../xml';
import { LANGUAGE } from './labels';

/** What the sitemap designer stamps on everything it makes. */
const DESIGNER_VERSION = '7.0.0.0';
const CLIENTS = 'All,Outlook,OutlookLaptopClient,OutlookWorkstationClient,Web';
const SKUS = 'All,OnPremise,Live,SPLA';

/** The sitemap of the app: area, group, subarea per table. */
export const appModuleSiteMap = (app: AppDeclaration): XmlElement =>
  element('AppModuleSiteMap', {}, [
    ...leaves({
      SiteMapUniqueName: app.uniqueName,
      EnableCollapsibleGroups: 'False',
      ShowHome: 'True',
      ShowPinned: 'True',
      ShowRecents: 'True',
    }),
    element('SiteMap', { IntroducedVersion: DESIGNER_VERSION }, app.areas.map(area)),
    element('LocalizedNames', {}, [element('LocalizedName', { description: app.label, languagecode: LANGUAGE })]),
  ]);

const id = (kind: string, ...labels: readonly string[]): string =>
  [kind, ...labels].join('_').replaceAll(/[^A-Za-z0-9_]/g, '');

const titles = (label: string): XmlElement =>
  element('Titles', {}, [element('Title', { LCID: LANGUAGE, Title: label })]);

const area = (declared: AreaDeclaration): XmlElement =>
  element(
    'Area',
    {
      Id: id('o2c', declared.label),
      ResourceId: 'SitemapDesigner.NewArea',
      DescriptionResourceId: 'SitemapDesigner.NewArea',
      ShowGroups: 'true',
      IntroducedVersion: DESIGNER_VERSION,
    },
    [titles(declared.label), ...declared.groups.map((member) => group(declared, member))],
  );

const group = (parent: AreaDeclaration, declared: GroupDeclaration): XmlElement =>
  element(
    'Group',
    {
      Id: id('o2c', parent.label, declared.label),
      ResourceId: 'SitemapDesigner.NewGroup',
      DescriptionResourceId: 'SitemapDesigner.NewGroup',
      IntroducedVersion: DESIGNER_VERSION,
      IsProfile: 'false',
      ToolTipResourseId: 'SitemapDesigner.Unknown',
    },
    [
      titles(declared.label),
      ...declared.subAreas.map((subArea) =>
        element(
          'SubArea',
          {
            Id: id('o2c', parent.label, declared.label, subArea.table),
            Icon: '/_imgs/imagestrips/transparent_spacer.gif',
            Entity: subArea.table,
            Client: CLIENTS,
            AvailableOffline: 'true',
            PassParams: 'false',
            Sku: SKUS,
          },
          [titles(subArea.label)],
        ),
      ),
    ],
  );
