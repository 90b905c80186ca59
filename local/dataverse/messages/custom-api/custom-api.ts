/** A custom API as its rows describe it (docs "CustomAPI table columns"). */
export interface CustomApi {
  readonly name: string;
  readonly kind: 'function' | 'action';
  readonly binding: 'none' | 'row' | 'collection';
  /** Logical name of the table it is bound to. */
  readonly table: string | undefined;
  /** Left out of $metadata; whoever knows it may call it. */
  readonly private: boolean;
  /** Name of the privilege that calling it takes. */
  readonly privilege: string | undefined;
  /** Which steps others may register on it. */
  readonly steps: 'none' | 'asynchronous' | 'all';
  /** Whether a compiled plug-in does its work: that cannot run here. */
  readonly plugin: boolean;
  readonly parameters: readonly CustomField[];
  readonly properties: readonly CustomField[];
}

/** A request parameter or a response property. */
export interface CustomField {
  readonly name: string;
  readonly type: CustomType;
  readonly optional: boolean;
  /** Entity, EntityCollection, EntityReference: the one table meant. */
  readonly table: string | undefined;
}

/** customapirequestparameter.type: the name at its number. */
export const CUSTOM_TYPES = [
  'Boolean',
  'DateTime',
  'Decimal',
  'Entity',
  'EntityCollection',
  'EntityReference',
  'Float',
  'Integer',
  'Money',
  'Picklist',
  'String',
  'StringArray',
  'Guid',
] as const;

export type CustomType = (typeof CUSTOM_TYPES)[number];
