import { type XmlElement } from '../../pack-solution/xml';
import { at, attributeOf, childrenOf, textAt } from '../../pack-solution/xml-query';
import { type Finding } from '../finding';
import { type Rule, type SolutionUnderTest } from '../solution-under-test';

const SERVICE_ENDPOINT = '4618';

/** A step stands on an endpoint and a table of the package; what comes in the zip is asynchronous, and no secret comes with it (design.md decision 6). */
export const steps: Rule = (solution) => {
  const section = (name: string): readonly XmlElement[] => at(solution.customizations, name)?.children ?? [];
  const finding = (where: string, message: string): Finding => ({ rule: 'steps', where, message });
  return [
    ...section('SdkMessageProcessingSteps').flatMap((step) =>
      problems(solution, step).map((message) => finding(attributeOf(step, 'Name'), message)),
    ),
    ...section('ServiceEndpoints')
      .filter((endpoint) => ['AuthValue', 'SASKey', 'SASToken'].some((secret) => at(endpoint, secret) !== undefined))
      .map((endpoint) => finding(attributeOf(endpoint, 'Name'), 'holds a secret')),
  ];
};

function problems(solution: SolutionUnderTest, step: XmlElement): readonly string[] {
  const endpoints = childrenOf(at(solution.customizations, 'ServiceEndpoints'), 'ServiceEndpoint');
  const handler = textAt(step, 'EventHandler');
  const onEndpoint = textAt(step, 'EventHandlerTypeCode') === SERVICE_ENDPOINT;
  const table = textAt(step, 'PrimaryEntity');
  return [
    ...(onEndpoint && !endpoints.some((endpoint) => attributeOf(endpoint, 'ServiceEndpointId') === handler)
      ? [`stands on endpoint ${handler}, which is not in the package`]
      : []),
    ...(table.startsWith(solution.prefix) && !solution.tables.some((one) => one.logicalName === table)
      ? [`stands on table ${table}, which does not exist`]
      : []),
    ...(textAt(step, 'Mode') === '1' && textAt(step, 'Stage') === '40'
      ? []
      : ['is not asynchronous after the operation: importing the package could stop a tenant']),
  ];
}
