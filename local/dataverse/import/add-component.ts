import { metadataId } from '../metadata/metadata-id';
import { type ImportContext } from './import-context';
import { putRow, referenceTo } from './put-row';

/** Component types (public: solutioncomponent.componenttype). */
export const COMPONENT = {
  table: 1,
  column: 2,
  choice: 9,
  relationship: 10,
  key: 14,
  role: 20,
  view: 26,
  workflow: 29,
  form: 60,
  webResource: 61,
  siteMap: 62,
  customControl: 66,
  fieldSecurityProfile: 70,
  app: 80,
  step: 92,
  stepImage: 93,
  serviceEndpoint: 95,
  connector: 372,
  environmentVariable: 380,
} as const;

/** Notes that the solution holds that component. */
export function addComponent(context: ImportContext, componentType: number, objectId: string): void {
  putRow(context, 'solutioncomponent', {
    solutioncomponentid: metadataId('solutioncomponent', context.solutionId, String(componentType), objectId),
    solutionid: referenceTo('solution', context.solutionId),
    componenttype: componentType,
    objectid: objectId,
    rootcomponentbehavior: 0,
    ismetadata: componentType < 15,
  });
}
