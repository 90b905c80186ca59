import { notImplemented } from '../../errors/dataverse-error';
import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { NO_ID } from '../../pipeline/context-parameters';
import { type MessageParameters } from '../../pipeline/pipeline-event';
import { runPipeline } from '../../pipeline/run-pipeline';
import { requireMiscellaneous } from '../../security/privilege-check';
import { existingRow } from '../existing-row';
import { type CustomApi } from './custom-api';

export interface CustomCall {
  readonly api: CustomApi;
  readonly parameters: MessageParameters;
  /** The table and, unless a collection is meant, the row that a bound one is called on. */
  readonly bound: { readonly table: TableMetadata; readonly id?: string } | undefined;
}

/**
 * Calls a custom API: its steps run, its own work would be a compiled plug-in's. One with a plug-in is refused (501); one without has none,
 * and its response properties have the default values of their types (docs "Plugin Type"). Needs the privilege the API names; one bound to a
 * row needs Read on it (our choice).
 */
export function executeCustomApi(execution: Execution, { api, parameters, bound }: CustomCall): Promise<undefined> {
  if (api.privilege !== undefined) requireMiscellaneous(execution.principal, api.privilege);
  if (api.plugin) throw notImplemented(`the plug-in of the custom API ${api.name}`);
  const { table = NO_TABLE, id } = bound ?? {};
  const target: MessageParameters =
    id === undefined ? {} : { Target: { kind: 'reference', reference: { table: table.logicalName, id } } };
  const input = { kind: 'parameters' as const, parameters: { ...target, ...parameters } };
  return runPipeline<undefined, undefined>(execution, {
    message: api.name,
    table,
    id: id ?? NO_ID,
    input,
    prepare: (inner) => {
      if (id === undefined) return;
      const row = existingRow(inner, table, { id });
      inner.services.authority.require(inner.principal, 'Read', { table, row });
    },
    prepared: () => input,
    main: () => Promise.resolve(undefined),
  });
}

/** What steps of a message that concerns no table are told as its table. */
const NO_TABLE: TableMetadata = {
  logicalName: 'none',
  schemaName: 'none',
  entitySetName: 'none',
  displayName: 'none',
  displayCollectionName: 'none',
  metadataId: NO_ID,
  objectTypeCode: 0,
  primaryId: 'noneid',
  ownership: 'None',
  custom: false,
  activity: false,
  columns: new Map(),
  keys: [],
};
