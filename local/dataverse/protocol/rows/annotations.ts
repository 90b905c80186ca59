import { wantsAnnotation } from '../headers/preferences';

export const FORMATTED_VALUE = 'OData.Community.Display.V1.FormattedValue';
export const LOOKUP_TABLE = 'Microsoft.Dynamics.CRM.lookuplogicalname';
export const LOOKUP_NAVIGATION = 'Microsoft.Dynamics.CRM.associatednavigationproperty';

/** Which annotations of values a reader asked for, decided once per answer. */
export interface WantedAnnotations {
  readonly formattedValue: boolean;
  readonly lookupTable: boolean;
  readonly lookupNavigation: boolean;
}

export const wantedAnnotations = (list: string | undefined): WantedAnnotations => ({
  formattedValue: wantsAnnotation(list, FORMATTED_VALUE),
  lookupTable: wantsAnnotation(list, LOOKUP_TABLE),
  lookupNavigation: wantsAnnotation(list, LOOKUP_NAVIGATION),
});
