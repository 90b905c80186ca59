import { asList, asNumber, asObject, asText, type Json } from './read-json';
import { labelOf } from './label-of';
import { type Column, type LookupRelationship, type Option, type Table } from './table';
import { webApi } from './web-api';

const optionKinds = ['Picklist', 'State', 'Status', 'Boolean', 'MultiSelectPicklist'] as const;

/** Reads a table's metadata: columns with their types and choices, and the relationships its lookups stand for. */
export async function loadTable(logicalName: string, lcid: number): Promise<Table> {
  const address = `EntityDefinitions(LogicalName='${logicalName}')`;
  const [definition, ...choices] = await Promise.all([
    webApi({ method: 'GET', path: `${address}?$expand=Attributes,ManyToOneRelationships` }),
    ...optionKinds.map((kind) =>
      webApi({
        method: 'GET',
        path: `${address}/Attributes/Microsoft.Dynamics.CRM.${kind}AttributeMetadata?$select=LogicalName&$expand=OptionSet,GlobalOptionSet`,
      }),
    ),
  ]);
  const options = new Map(
    choices
      .flatMap(({ body }) => asList(asObject(body)['value']).map(asObject))
      .map((attribute) => [asText(attribute['LogicalName']), optionsOf(attribute, lcid)]),
  );
  return toTable(asObject(definition.body), options, lcid);
}

function toTable(definition: Json, options: ReadonlyMap<string, readonly Option[]>, lcid: number): Table {
  const columns = asList(definition['Attributes'])
    .map(asObject)
    .map((attribute) => toColumn(attribute, options.get(asText(attribute['LogicalName'])) ?? [], lcid));
  const logicalName = asText(definition['LogicalName']);
  return {
    logicalName,
    entitySetName: asText(definition['EntitySetName']),
    primaryId: asText(definition['PrimaryIdAttribute']),
    primaryName: asText(definition['PrimaryNameAttribute']),
    displayName: labelOf(definition['DisplayName'], lcid) || logicalName,
    displayCollectionName: labelOf(definition['DisplayCollectionName'], lcid) || logicalName,
    columns: new Map(columns.map((column) => [column.logicalName, column])),
    lookups: asList(definition['ManyToOneRelationships']).map(asObject).map(toLookup),
  };
}

function toColumn(attribute: Json, options: readonly Option[], lcid: number): Column {
  const logicalName = asText(attribute['LogicalName']);
  const required = asText(asObject(attribute['RequiredLevel'])['Value']);
  const multiple = asText(asObject(attribute['AttributeTypeName'])['Value']) === 'MultiSelectPicklistType';
  return {
    logicalName,
    type: multiple ? 'MultiSelectPicklist' : asText(attribute['AttributeType']),
    displayName: labelOf(attribute['DisplayName'], lcid) || logicalName,
    required: required === 'ApplicationRequired' || required === 'SystemRequired',
    creatable: attribute['IsValidForCreate'] === true,
    updatable: attribute['IsValidForUpdate'] === true,
    secured: attribute['IsSecured'] === true,
    maxLength: asNumber(attribute['MaxLength']),
    precision: asNumber(attribute['Precision']),
    format: asText(attribute['Format']),
    dateTimeBehavior: asText(asObject(attribute['DateTimeBehavior'])['Value']),
    targets: asList(attribute['Targets']).map(asText),
    options,
  };
}

function optionsOf(attribute: Json, lcid: number): readonly Option[] {
  const set = asObject(attribute['OptionSet'] ?? attribute['GlobalOptionSet']);
  const two = [set['FalseOption'], set['TrueOption']].filter((option) => option !== undefined && option !== null);
  return [...two, ...asList(set['Options'])]
    .map(asObject)
    .map((option) => ({ value: asNumber(option['Value']) ?? 0, label: labelOf(option['Label'], lcid) }));
}

const toLookup = (relationship: Json): LookupRelationship => ({
  schemaName: asText(relationship['SchemaName']),
  column: asText(relationship['ReferencingAttribute']),
  target: asText(relationship['ReferencedEntity']),
  navigation: asText(relationship['ReferencingEntityNavigationPropertyName']),
});
