import { type Catalogue } from '../../../metadata/catalogue';
import { type TableMetadata } from '../../../metadata/table-metadata';
import { type EntityType } from './entity-types';
import { type NavigationProperty } from './navigation-properties';
import { OWNER, PRINCIPAL } from './type-names';
import { element } from './xml';

/** `?annotations=true` says which sets track changes: none here (docs "Use change tracking"). */
const NOT_TRACKED = element('Annotation', { Term: 'Org.OData.Capabilities.V1.ChangeTracking' }, [
  element('Record', {}, [element('PropertyValue', { Property: 'Supported', Bool: 'false' })]),
]);

export interface SetOptions {
  readonly types: ReadonlyMap<string, EntityType>;
  readonly annotations: boolean;
}

/** The set of a table, with the set behind each navigation property, inherited ones included. */
export function writeEntitySet(catalogue: Catalogue, table: TableMetadata, { types, annotations }: SetOptions): string {
  const bindings = allNavigations(types, table.logicalName).flatMap(({ name, target }) => {
    const set = catalogue.table(target === PRINCIPAL ? OWNER : target)?.entitySetName;
    return set === undefined ? [] : [element('NavigationPropertyBinding', { Path: name, Target: set })];
  });
  return element(
    'EntitySet',
    { Name: table.entitySetName, EntityType: `Microsoft.Dynamics.CRM.${table.logicalName}` },
    [...bindings, ...(annotations ? [NOT_TRACKED] : [])],
  );
}

function allNavigations(types: ReadonlyMap<string, EntityType>, name: string): readonly NavigationProperty[] {
  const type = types.get(name);
  return type ? [...allNavigations(types, type.base), ...type.navigations] : [];
}
