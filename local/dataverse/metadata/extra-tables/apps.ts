import { activeState, choice, dateTime, flag, guid, integer, lookup, memo, text } from '../column-definitions';
import { defineTable } from '../define-table';
import { type TableMetadata } from '../table-metadata';

/** Apps and their navigation. Source of each: learn.microsoft.com/power-apps/developer/data-platform/reference/entities/<name>. */
export const appTables = (): readonly TableMetadata[] => [appModule(), appModuleComponent(), siteMap()];

/** .../reference/entities/appmodule */
const appModule = (): TableMetadata =>
  defineTable({
    schemaName: 'AppModule',
    set: 'appmodules',
    displayName: 'Model-driven App',
    ownership: 'OrganizationOwned',
    id: 'AppModuleId',
    primaryName: 'name',
    columns: [
      text('Name', 256),
      text('UniqueName', 100),
      text('Description', 2000),
      text('AppModuleVersion', 48),
      text('Url', 200),
      memo('ConfigXml'),
      memo('Descriptor'),
      integer('ClientType'),
      integer('FormFactor'),
      choice('NavigationType', [0, 'Single session'], [1, 'Multi session']),
      guid('AppModuleIdUnique'),
      guid('WebResourceId'),
      flag('IsDefault'),
      flag('IsFeatured'),
      flag('IsManaged'),
      dateTime('PublishedOn'),
      text('IntroducedVersion', 48),
      lookup('PublisherId', 'publisher'),
      guid('SolutionId'),
      ...activeState(),
    ],
  });

/** .../reference/entities/appmodulecomponent */
const appModuleComponent = (): TableMetadata =>
  defineTable({
    schemaName: 'AppModuleComponent',
    set: 'appmodulecomponents',
    displayName: 'App Module Component',
    ownership: 'None',
    id: 'AppModuleComponentId',
    columns: [
      lookup('AppModuleIdUnique', 'appmodule'),
      integer('ComponentType'),
      guid('ObjectId'),
      integer('RootComponentBehavior'),
      guid('RootAppModuleComponentId'),
      flag('IsDefault'),
      flag('IsMetadata'),
    ],
  });

/** .../reference/entities/sitemap */
const siteMap = (): TableMetadata =>
  defineTable({
    schemaName: 'SiteMap',
    set: 'sitemaps',
    displayName: 'Site Map',
    ownership: 'OrganizationOwned',
    id: 'SiteMapId',
    primaryName: 'sitemapname',
    columns: [
      text('SiteMapName', 160),
      text('SiteMapNameUnique', 160),
      memo('SiteMapXml'),
      flag('IsAppAware'),
      flag('EnableCollapsibleGroups'),
      flag('ShowHome', true),
      flag('ShowPinned', true),
      flag('ShowRecents', true),
      flag('IsManaged'),
      guid('SolutionId'),
    ],
  });
