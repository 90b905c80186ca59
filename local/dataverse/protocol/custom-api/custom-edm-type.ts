import { type Catalogue } from '../../metadata/catalogue';
import { type CustomField, type CustomType } from '../../messages/custom-api/custom-api';

const SIMPLE: Partial<Readonly<Record<CustomType, string>>> = {
  Boolean: 'Edm.Boolean',
  DateTime: 'Edm.DateTimeOffset',
  Decimal: 'Edm.Decimal',
  Float: 'Edm.Double',
  Integer: 'Edm.Int32',
  Money: 'Edm.Decimal',
  Picklist: 'Edm.Int32',
  String: 'Edm.String',
  StringArray: 'Collection(Edm.String)',
  Guid: 'Edm.Guid',
};

/** The type of a parameter or property in the Web API. Without a table any row is meant. */
export function customEdmType(catalogue: Catalogue, { type, table }: CustomField): string {
  const entity = `mscrm.${table !== undefined && catalogue.table(table) ? table : 'crmbaseentity'}`;
  return SIMPLE[type] ?? (type === 'EntityCollection' ? `Collection(${entity})` : entity);
}
