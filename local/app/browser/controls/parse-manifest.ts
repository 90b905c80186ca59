import { childrenOf, elementsAt, parseXml } from '../dataverse/xml';
import { type Manifest, type ManifestProperty } from './manifest';

/** Reads ControlManifest.xml. */
export function parseManifest(xml: string): Manifest {
  const control = childrenOf(parseXml(xml), 'control')[0];
  if (control === undefined) throw new Error('The manifest has no control element.');
  const paths = (kind: string): readonly string[] =>
    elementsAt(control, `resources/${kind}`).map((element) => element.getAttribute('path') ?? '');
  return {
    name: `${control.getAttribute('namespace') ?? ''}.${control.getAttribute('constructor') ?? ''}`,
    virtual: control.getAttribute('control-type') === 'virtual',
    properties: childrenOf(control, 'property').map(toProperty),
    dataSets: childrenOf(control, 'data-set').map((dataSet) => dataSet.getAttribute('name') ?? ''),
    events: childrenOf(control, 'event').map((event) => event.getAttribute('name') ?? ''),
    code: paths('code'),
    styles: paths('css'),
    strings: paths('resx'),
    features: new Set(
      elementsAt(control, 'feature-usage/uses-feature').map((feature) => feature.getAttribute('name') ?? ''),
    ),
  };
}

function toProperty(element: Element): ManifestProperty {
  const usage = element.getAttribute('usage');
  return {
    name: element.getAttribute('name') ?? '',
    type: element.getAttribute('of-type') ?? '',
    usage: usage === 'input' || usage === 'output' ? usage : 'bound',
    defaultValue: element.getAttribute('default-value') ?? undefined,
  };
}
