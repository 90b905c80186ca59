import { COMPONENT } from '../component-type';
import { type ImportContext } from '../import-context';
import { importRefused } from '../import-error';
import { attributeOf, child, children, guidOf, textOf } from '../package/elements';
import { numberOf } from '../package/numbers';
import { putRow } from '../put-row';

/** Webhooks and service bus endpoints. The secret never travels: a value that is set here stays. */
export function importServiceEndpoints(context: ImportContext): void {
  for (const endpoint of children(child(context.customizations, 'ServiceEndpoints'), 'ServiceEndpoint')) {
    const name = attributeOf(endpoint, 'Name') ?? '';
    const id = guidOf(attributeOf(endpoint, 'ServiceEndpointId'));
    if (id === undefined) throw importRefused(`service endpoint ${name}`, 'it has no id.');
    const number = (element: string, fallback: number): number => numberOf(endpoint, element) ?? fallback;
    putRow(context, 'serviceendpoint', {
      serviceendpointid: id,
      name,
      description: textOf(endpoint, 'Description') ?? null,
      connectionmode: number('ConnectionMode', 1),
      contract: number('Contract', 8),
      authtype: number('AuthType', 4),
      messageformat: number('MessageFormat', 2),
      namespaceformat: number('NamespaceFormat', 1),
      userclaim: number('UserClaim', 1),
      path: textOf(endpoint, 'Path') ?? null,
      solutionnamespace: textOf(endpoint, 'SolutionNamespace') ?? null,
      namespaceaddress: textOf(endpoint, 'NamespaceAddress') ?? null,
      url: textOf(endpoint, 'Url') ?? null,
    });
    context.components.add({ type: COMPONENT.serviceEndpoint, objectId: id });
    context.report.imported('service endpoints', name);
  }
}
