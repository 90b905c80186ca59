import { type WebhookDeclaration } from '../../../solution/model/settings';
import { componentId } from '../uuid5';
import { element, leaves, type XmlElement } from '../xml';

/** The id of the webhook, which its steps refer to. */
export const webhookId = (webhook: WebhookDeclaration): string => componentId('serviceendpoint', webhook.name);

/** A webhook: contract 8, secret in an HTTP header (5), which no export ever holds (spec/dataverse.md E). */
export const serviceEndpoint = (webhook: WebhookDeclaration): XmlElement =>
  element('ServiceEndpoint', { ServiceEndpointId: webhookId(webhook), Name: webhook.name }, [
    ...leaves({
      ConnectionMode: 1,
      Contract: 8,
      Path: '',
      SolutionNamespace: '',
      UserClaim: 1,
      IsCustomizable: 1,
      AuthType: 5,
      MessageFormat: 2,
      NamespaceFormat: 1,
      Url: webhook.url,
      UseKeyVaultConfiguration: 0,
    }),
  ]);
