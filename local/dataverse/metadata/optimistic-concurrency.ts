import { type TableMetadata } from './table-metadata';

/**
 * Tables of the platform's own machinery. It is documented that optimistic concurrency is "supported on all out-of-box tables enabled for
 * offline sync and all custom tables" (page optimistic-concurrency); no list of the others is published, and these were never offline.
 */
const WITHOUT: ReadonlySet<string> = new Set([
  'asyncoperation',
  'duplicaterule',
  'duplicaterulecondition',
  'fieldpermission',
  'fieldsecurityprofile',
  'importjob',
  'organization',
  'pluginassembly',
  'plugintype',
  'principalobjectaccess',
  'privilege',
  'publisher',
  'sdkmessage',
  'sdkmessagefilter',
  'sdkmessageprocessingstep',
  'sdkmessageprocessingstepimage',
  'serviceendpoint',
  'solution',
  'solutioncomponent',
]);

/** IsOptimisticConcurrencyEnabled: whether a write may demand a version of the row. */
export const isOptimisticConcurrencyEnabled = ({ logicalName, intersect = false }: TableMetadata): boolean =>
  !intersect && !WITHOUT.has(logicalName);
