import { childrenOf, elementsAt } from '../dataverse/xml';
import { type ControlParameter } from './form';

/** The code component a form puts in place of a standard control. */
export interface ControlDescription {
  readonly name: string;
  readonly parameters: readonly ControlParameter[];
}

/** Form factors in order of what suits a browser on a desk: web, then tablet, then phone. */
const formFactors = ['2', '1', '0'];

/**
 * Reads `<controlDescriptions><controlDescription forControl=...><customControl name= formFactor=><parameters>`: unique id of the
 * control (lower case) -> the component for this client. Entries that only describe the standard control (an id, no name) are left out.
 */
export function parseControlDescriptions(form: Element): ReadonlyMap<string, ControlDescription> {
  const found = new Map<string, ControlDescription>();
  for (const description of elementsAt(form, 'controlDescriptions/controlDescription')) {
    const chosen = chosenControl(description);
    if (chosen) found.set((description.getAttribute('forControl') ?? '').toLowerCase(), toDescription(chosen));
  }
  return found;
}

/** The `customControl` of a description for this client; undefined where it names none. */
export function chosenControl(description: Element): Element | undefined {
  const named = childrenOf(description, 'customControl').filter((control) => control.hasAttribute('name'));
  return (
    formFactors
      .map((factor) => named.find((control) => control.getAttribute('formFactor') === factor))
      .find((control) => control !== undefined) ?? named[0]
  );
}

const toDescription = (control: Element): ControlDescription => ({
  name: control.getAttribute('name') ?? '',
  parameters: elementsAt(control, 'parameters')
    .flatMap((parameters) => Array.from(parameters.children))
    .map(toParameter),
});

/** A parameter of a control: a literal, or the column it is bound to. */
export function toParameter(element: Element): ControlParameter {
  const text = element.textContent.trim();
  return element.getAttribute('static') === 'true'
    ? { name: element.tagName, kind: 'static', text }
    : { name: element.tagName, kind: 'column', column: text };
}
