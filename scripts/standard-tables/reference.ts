/** Shape of the reference file o2c-entities-parsed.json: Microsoft's table reference pages (Customer Engagement, 2019), parsed. */
export interface ReferenceTable {
  readonly properties: Readonly<Record<string, string>>;
  readonly attributes: Readonly<Record<string, ReferenceAttribute>>;
  readonly relationships: {
    readonly 'One-To-Many Relationships'?: readonly ReferenceRelationship[];
  };
}

export interface ReferenceAttribute {
  readonly schemaName: string;
  readonly type: string;
  readonly requiredLevel: string;
  readonly displayName: string;
  readonly writable: boolean;
  readonly options?: readonly ReferenceOption[];
  readonly Targets?: readonly string[];
  readonly IsValidForCreate?: string;
  readonly IsValidForUpdate?: string;
  readonly MaxLength?: string;
  readonly MinValue?: string;
  readonly MaxValue?: string;
  readonly Precision?: string;
  readonly PrecisionSource?: string;
  readonly Format?: string;
  readonly FormatName?: string;
  readonly DateTimeBehavior?: string;
}

export interface ReferenceOption {
  readonly Value: string;
  readonly Label: string;
  readonly State?: string;
  readonly DefaultStatus?: string;
}

export interface ReferenceRelationship {
  readonly SchemaName: string;
  readonly ReferencingEntity: string;
  readonly ReferencingAttribute: string;
  readonly ReferencedEntityNavigationPropertyName: string;
  readonly CascadeConfiguration: string;
}

export type Reference = Readonly<Record<string, ReferenceTable>>;
