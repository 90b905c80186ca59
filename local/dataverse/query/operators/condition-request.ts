import { type ColumnMetadata } from '../../metadata/table-metadata';
import { type ColumnPath, type Condition } from '../record-query';
import { type QueryContext } from '../query-context';

/** A condition as both query languages give it: an operator of Fetch.xsd, a column, and values as text. */
export interface ConditionRequest {
  readonly operator: string;
  readonly left: ColumnPath;
  readonly column: ColumnMetadata;
  readonly texts: readonly string[];
  readonly context: QueryContext;
}

/** Undefined: not an operator of this kind. */
export type OperatorFamily = (request: ConditionRequest) => Condition | undefined;
