import { notImplemented } from '../../errors/dataverse-error';
import { type TableMetadata } from '../../metadata/table-metadata';
import { type ODataQuery } from '../odata-query';
import { type Binding } from './binding';

export interface ApplyRequest {
  readonly apply: string;
  readonly options: ReadonlyMap<string, string>;
}

export function bindApply(_binding: Binding, _table: TableMetadata, _request: ApplyRequest): ODataQuery {
  throw notImplemented('$apply');
}
