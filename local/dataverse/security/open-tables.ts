/**
 * What every user may read whatever their roles: the description of the system itself, without which no form could be shown. On the
 * platform the role that comes with a licence grants these.
 */
const OPEN_TABLES: ReadonlySet<string> = new Set([
  'appmodule',
  'appmodulecomponent',
  'customcontrol',
  'customcontrolresource',
  'fieldsecurityprofile',
  'fieldpermission',
  'organization',
  'owner',
  'privilege',
  'publisher',
  'savedquery',
  'sdkmessage',
  'sdkmessagefilter',
  'sitemap',
  'solution',
  'solutioncomponent',
  'systemform',
  'transactioncurrency',
  'usersettings',
  'webresource',
]);

export const isOpenToRead = (table: string): boolean => OPEN_TABLES.has(table);
