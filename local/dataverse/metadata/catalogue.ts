import {
  type GlobalChoice,
  type ManyToManyRelationship,
  type OneToManyRelationship,
  type TableMetadata,
} from './table-metadata';

/** What a navigation property of a table leads to. */
export type Navigation =
  | { readonly kind: 'lookup'; readonly target: string; readonly relationship: OneToManyRelationship }
  | { readonly kind: 'collection'; readonly target: string; readonly relationship: OneToManyRelationship }
  | { readonly kind: 'many-to-many'; readonly target: string; readonly relationship: ManyToManyRelationship };

/** Read side of all metadata: standard tables plus what solutions brought. One instance lives as long as the server; import replaces its content. */
export interface Catalogue {
  table(logicalName: string): TableMetadata | undefined;
  tableBySet(entitySetName: string): TableMetadata | undefined;
  tables(): readonly TableMetadata[];
  /** Navigation properties are case-sensitive, as on the platform. */
  navigation(table: string, name: string): Navigation | undefined;
  /** Relationships in which the table is pointed at. */
  oneToMany(table: string): readonly OneToManyRelationship[];
  /** Relationships in which the table holds the lookup. */
  manyToOne(table: string): readonly OneToManyRelationship[];
  manyToMany(table: string): readonly ManyToManyRelationship[];
  relationship(schemaName: string): OneToManyRelationship | ManyToManyRelationship | undefined;
  globalChoice(name: string): GlobalChoice | undefined;
  globalChoices(): readonly GlobalChoice[];
}
