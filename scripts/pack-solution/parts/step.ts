import { type Step, type StepStage } from '../../../plugins-ts/src/steps/step';
import { componentId } from '../uuid5';
import { element, leaves, type XmlElement } from '../xml';
import { INTRODUCED } from './labels';

/** Ids of the platform's messages, the same in every organisation. */
const MESSAGES: Readonly<Record<string, string>> = {
  Create: '9ebdbb1b-ea3e-db11-86a7-000a3a5473e8',
  Update: '20bebb1b-ea3e-db11-86a7-000a3a5473e8',
  Delete: 'a1bdbb1b-ea3e-db11-86a7-000a3a5473e8',
};

/** The plug-in type the platform itself runs for service endpoints; assumed to serve webhooks as well (spec/dataverse.md I). */
const WEBHOOK_PLUGIN =
  'Microsoft.Crm.ServiceBus.ServiceBusPlugin, Microsoft.Crm.ServiceBus, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35';
const WEBHOOK_PLUGIN_ID = 'ef521e63-cd2b-4170-99f6-447466a7161e';
const SERVICE_ENDPOINT_TYPE_CODE = 4618;
const STAGES: Readonly<Record<StepStage, number>> = { 'pre-validation': 10, 'pre-operation': 20, 'post-operation': 40 };

export const stepId = (step: Step): string => componentId('sdkmessageprocessingstep', step.name);

/** A step on our webhook. Refuses a message whose platform id is not known here. */
export function sdkMessageProcessingStep(step: Step, endpointId: string): XmlElement {
  const message = MESSAGES[step.message];
  if (message === undefined) throw new Error(`step ${step.name}: the id of message ${step.message} is not known`);
  return element('SdkMessageProcessingStep', { Name: step.name, SdkMessageProcessingStepId: stepId(step) }, [
    ...leaves({
      SdkMessageId: message,
      PluginTypeName: WEBHOOK_PLUGIN,
      PluginTypeId: WEBHOOK_PLUGIN_ID,
      PrimaryEntity: step.table,
      AsyncAutoDelete: step.deleteWhenDone ? 1 : 0,
      Description: step.description,
      FilteringAttributes: step.filteringColumns.join(','),
      InvocationSource: 1,
      Mode: step.mode === 'asynchronous' ? 1 : 0,
      Rank: step.rank,
      EventHandler: endpointId,
      EventHandlerTypeCode: SERVICE_ENDPOINT_TYPE_CODE,
      Stage: STAGES[step.stage],
      IsCustomizable: 1,
      IsHidden: 0,
      SupportedDeployment: 0,
      IntroducedVersion: INTRODUCED,
    }),
    element('SdkMessageProcessingStepImages'),
  ]);
}
