import { childrenOf, elementsAt, parseXml } from '../dataverse/xml';
import { chosenControl, toParameter } from '../forms/parse-control-descriptions';
import { type ViewControl } from './view';

/** The component that shows a view in the grid's place, from `<grid><controlDescriptions>` of its layout. */
export function parseViewControl(layoutXml: string): ViewControl | undefined {
  if (layoutXml.trim() === '') return undefined;
  const [description] = elementsAt(parseXml(layoutXml), 'controlDescriptions/controlDescription');
  const control = description && chosenControl(description);
  if (control === undefined) return undefined;
  const parameters = elementsAt(control, 'parameters').flatMap((one) => Array.from(one.children));
  const dataSet = elementsAt(control, 'parameters').flatMap((one) => childrenOf(one, 'data-set'))[0];
  return {
    name: control.getAttribute('name') ?? '',
    dataSet: dataSet?.getAttribute('name') ?? '',
    parameters: parameters.filter(({ tagName }) => tagName !== 'data-set').map(toParameter),
  };
}
