import { type TableMetadata } from '../../metadata/table-metadata';
import { type ApiResponse } from '../api-request';
import { type ApiContext } from '../handlers/api-context';
import { type JsonObject } from '../json/json';

/** A call of a function or an action by its name. */
export interface OperationCall {
  readonly context: ApiContext;
  /** The payload of an action, the arguments of a function. */
  readonly parameters: JsonObject;
  readonly bound?: { readonly table: TableMetadata; readonly id?: string };
}

/** Functions are called with GET, actions with POST; `binding` says what must stand before the name. */
export interface Operation {
  readonly kind: 'function' | 'action';
  readonly binding: 'none' | 'collection' | 'row';
  /** What else may stand before the name, where versions of the Web API disagree. */
  readonly alsoBoundTo?: 'none' | 'collection' | 'row';
  run(call: OperationCall): Promise<ApiResponse>;
}
