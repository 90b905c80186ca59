import { type Catalogue } from '../../metadata/catalogue';
import { type Fields } from './csdl/complex-types';
import { entityTypes } from './csdl/entity-types';
import { writeEntitySet } from './csdl/write-entity-set';
import { type DeclaredOperation, writeImport, writeOperation } from './csdl/write-operations';
import { writeEntityType, writeOtherTypes } from './csdl/write-types';

export interface MetadataOptions {
  /** `?annotations=true`: says which sets track changes (none here). */
  readonly annotations: boolean;
  readonly operations: readonly DeclaredOperation[];
  /** Complex types that only these operations use. */
  readonly complexTypes: Readonly<Record<string, Fields>>;
}

/**
 * The CSDL document (conformance row 3): every table as a type with key, properties, navigation properties and alternate keys, its set bound
 * to the others, and every function and action that can be called.
 */
export function writeMetadata(catalogue: Catalogue, options: MetadataOptions): string {
  const types = entityTypes(catalogue);
  const byName = new Map(types.map((type) => [type.name, type]));
  const { annotations, operations, complexTypes } = options;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">',
    reference('Org.OData.Capabilities.V1', 'https://oasis-tcs.github.io/odata-vocabularies/vocabularies/'),
    reference('OData.Community.Keys.V1', 'https://raw.githubusercontent.com/OData/vocabularies/master/'),
    '<edmx:DataServices><Schema Namespace="Microsoft.Dynamics.CRM" Alias="mscrm" xmlns="http://docs.oasis-open.org/odata/ns/edm">',
    ...writeOtherTypes(complexTypes),
    ...types.map(writeEntityType),
    ...operations.map(writeOperation),
    '<EntityContainer Name="System">',
    ...catalogue.tables().map((table) => writeEntitySet(catalogue, table, { types: byName, annotations })),
    ...operations.map(writeImport),
    '</EntityContainer></Schema></edmx:DataServices></edmx:Edmx>',
  ].join('\n');
}

const reference = (namespace: string, at: string): string =>
  `<edmx:Reference Uri="${at}${namespace}.xml"><edmx:Include Namespace="${namespace}" /></edmx:Reference>`;
