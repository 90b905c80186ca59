import { DataverseError } from '../../errors/dataverse-error';
import { type Environment } from '../changing-catalogue';
import { COMPONENT, COMPONENT_TABLES } from '../component-type';
import { type Dependence, type NamedComponent } from './dependence';
import { dependentsAmongRows } from './dependents-among-rows';
import { dependentsOfMetadata } from './dependents-of-metadata';
import { type Removal } from './removal';

/** Refuses a removal that something which stays depends on, naming each (documented code 0x8004f01d, CannotUninstallWithDependencies). */
export function refuseDependents({ database, catalogue }: Environment, removal: Removal): void {
  const found = [...dependentsOfMetadata(catalogue, removal), ...dependentsAmongRows(database, removal)];
  if (found.length === 0) return;
  throw new DataverseError(
    400,
    '0x8004f01d',
    `Solution dependencies exist, cannot uninstall. DependencyCount : ${found.length} ${found.slice(0, MOST_NAMED).map(written).join(' ')}`,
  );
}

const MOST_NAMED = 50;

const written = ({ required, dependent }: Dependence): string =>
  `RequiredComponentObject details: ${said(required)}, DependentComponentObject details: ${said(dependent)} DependencyType: Published`;

const said = ({ type, name, id }: NamedComponent): string =>
  `Type: ${typeName(type)}, ObjectName: ${name}, Id: ${id}, ParentObjectName: , ParentId: 00000000-0000-0000-0000-000000000000`;

const METADATA_TYPES: Readonly<Record<number, string>> = {
  [COMPONENT.table]: 'Entity',
  [COMPONENT.column]: 'Attribute',
  [COMPONENT.choice]: 'OptionSet',
  [COMPONENT.relationship]: 'EntityRelationship',
  [COMPONENT.key]: 'EntityKey',
};

const typeName = (type: number): string => METADATA_TYPES[type] ?? COMPONENT_TABLES[type]?.table ?? String(type);
