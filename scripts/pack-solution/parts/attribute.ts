import { element, leaf, leaves, type XmlElement } from '../xml';
import { descriptions, displayNames, INTRODUCED } from './labels';

/** What differs from column to column; the rest is the same in every export. */
export interface AttributeFacts {
  readonly physicalName: string;
  readonly type: string;
  readonly label: string;
  readonly description: string;
  readonly requiredLevel: 'none' | 'required' | 'systemrequired';
  readonly displayMask: string;
  readonly imeMode: 'auto' | 'disabled' | 'inactive';
  /** Create, read, update by the API: `111`, `010`, ... */
  readonly validFor: string;
  readonly custom: boolean;
  readonly secured: boolean;
  /** Type-specific elements, in the order exports have them. */
  readonly details: readonly XmlElement[];
}

export const ON_FORMS = 'ValidForAdvancedFind|ValidForForm|ValidForGrid';

/** A column as Entity.xml holds it (spec/dataverse.md A.4: ppds-demo Entity.xml). */
export function attribute(facts: AttributeFacts): XmlElement {
  const logicalName = facts.physicalName.toLowerCase();
  return element('attribute', { PhysicalName: facts.physicalName }, [
    ...leaves({ Type: facts.type, Name: logicalName, LogicalName: logicalName, RequiredLevel: facts.requiredLevel }),
    ...(facts.displayMask === '' ? [] : [leaf('DisplayMask', facts.displayMask)]),
    ...leaves({
      ImeMode: facts.imeMode,
      ValidForUpdateApi: facts.validFor.charAt(2),
      ValidForReadApi: facts.validFor.charAt(1),
      ValidForCreateApi: facts.validFor.charAt(0),
      IsCustomField: facts.custom ? 1 : 0,
      IsAuditEnabled: facts.custom ? 1 : 0,
      IsSecured: facts.secured ? 1 : 0,
      IntroducedVersion: INTRODUCED,
    }),
    ...leaves(SAME_EVERYWHERE),
    ...facts.details,
    displayNames(facts.label),
    descriptions(facts.description),
  ]);
}

const SAME_EVERYWHERE = {
  IsCustomizable: 1,
  IsRenameable: 1,
  CanModifySearchSettings: 1,
  CanModifyRequirementLevelSettings: 1,
  CanModifyAdditionalSettings: 1,
  SourceType: 0,
  IsGlobalFilterEnabled: 0,
  IsSortableEnabled: 0,
  CanModifyGlobalFilterSettings: 1,
  CanModifyIsSortableSettings: 1,
  IsDataSourceSecret: 0,
  AutoNumberFormat: '',
  IsSearchable: 0,
  IsFilterable: 0,
  IsRetrievable: 0,
  IsLocalizable: 0,
};
