import { type Catalogue } from '../metadata/catalogue';
import { type Json, JsonNumber } from '../protocol/json/json';
import { CONTRACTS, option, typedEntity, typedReference } from './context-entity';
import { type EntityParameter, type MessageParameters, type Parameter } from './pipeline-event';

/** Named parameters as RemoteExecutionContext writes them: a list of keys and values, each value with its type. */
export const contextParameters = (catalogue: Catalogue, parameters: MessageParameters): readonly Json[] =>
  Object.entries(parameters).map(([key, parameter]) => ({ key, value: contextParameter(catalogue, parameter) }));

function contextParameter(catalogue: Catalogue, parameter: Parameter): Json {
  switch (parameter.kind) {
    case 'entity':
      return entity(catalogue, parameter);
    case 'entities':
      return {
        __type: `EntityCollection:${CONTRACTS}`,
        Entities: parameter.entities.map((one) => entity(catalogue, one)),
        EntityName: parameter.table,
        MinActiveRowVersion: null,
        MoreRecords: false,
        PagingCookie: null,
        TotalRecordCount: new JsonNumber('-1'),
        TotalRecordCountLimitExceeded: false,
      };
    case 'reference':
      return typedReference(parameter.reference);
    case 'option':
      return option(parameter.value);
    case 'json':
      return parameter.json;
    case 'value':
      return typeof parameter.value === 'number' ? new JsonNumber(String(parameter.value)) : parameter.value;
  }
}

/** A row that is yet to be made has no id, which is the empty one. */
export const NO_ID = '00000000-0000-0000-0000-000000000000';

function entity(catalogue: Catalogue, { table: name, id = NO_ID, values }: EntityParameter): Json {
  const table = catalogue.table(name);
  if (!table) throw new Error(`The table ${name} of a parameter is missing from the metadata.`);
  return typedEntity(table, id, values);
}
