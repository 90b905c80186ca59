import { type Catalogue } from '../../metadata/catalogue';
import { type CustomApi, type CustomField } from '../../messages/custom-api/custom-api';
import { allCustomApis, isCallable } from '../../messages/custom-api/read-custom-apis';
import { type Database } from '../../store/database';
import { type Fields } from '../metadata/csdl/complex-types';
import { type DeclaredOperation } from '../metadata/csdl/write-operations';
import { customEdmType } from './custom-edm-type';

export interface DeclaredCustomApis {
  readonly operations: readonly DeclaredOperation[];
  readonly complexTypes: Readonly<Record<string, Fields>>;
}

/** The custom APIs as $metadata shows them; private ones, and those bound to a table that does not exist, are left out. */
export function declareCustomApis(database: Database, catalogue: Catalogue): DeclaredCustomApis {
  const apis = allCustomApis(database).filter(
    (api) => isCallable(api) && !api.private && (api.binding === 'none' || catalogue.table(api.table ?? '')),
  );
  return {
    operations: apis.map((api) => operationOf(catalogue, api)),
    complexTypes: Object.fromEntries(
      apis.flatMap((api) =>
        isComplex(api) ? [[`${api.name}Response`, fieldsOf(catalogue, api.properties, allNullable)]] : [],
      ),
    ),
  };
}

/** Whether the answer is a complex type of its own: always but for one row, or one collection of rows. */
const isComplex = ({ properties: [first, second] }: CustomApi): boolean =>
  first !== undefined && (second !== undefined || (first.type !== 'Entity' && first.type !== 'EntityCollection'));

function operationOf(catalogue: Catalogue, api: CustomApi): DeclaredOperation {
  const { name, kind, binding, table, parameters, properties } = api;
  const [only] = properties;
  const returns = isComplex(api) ? `mscrm.${name}Response` : only && `${customEdmType(catalogue, only)}?`;
  const row = `mscrm.${table ?? ''}`;
  return {
    name,
    kind,
    ...(binding === 'none' ? {} : { boundTo: binding === 'row' ? row : `Collection(${row})` }),
    parameters: fieldsOf(catalogue, parameters, ({ optional }) => optional),
    ...(returns === undefined ? {} : { returns }),
  };
}

const allNullable = (): boolean => true;

const fieldsOf = (
  catalogue: Catalogue,
  fields: readonly CustomField[],
  nullable: (field: CustomField) => boolean,
): Fields =>
  Object.fromEntries(
    fields.map((field) => [field.name, `${customEdmType(catalogue, field)}${nullable(field) ? '?' : ''}`]),
  );
