import { type ChoiceDeclaration } from '../model/choice';
import { FIRST_OPTION_VALUE, labelOf } from './names';

/** A global choice from the properties of its options in their binding order; new ones are only ever added at the end. */
export function choice(name: string, label: string, options: readonly string[]): ChoiceDeclaration {
  return {
    name,
    label,
    options: options.map((property, position) => ({
      property,
      label: labelOf(property),
      value: FIRST_OPTION_VALUE + position,
    })),
  };
}
