import { type XmlElement } from '../package/xml-element';
import { type OptionMetadata } from '../../metadata/table-metadata';
import { attributeOf, child, children, localized } from '../package/elements';
import { numberAttribute } from '../package/numbers';

/** The options of an `optionset` element: plain ones, states, or statuses. */
export function readOptions(optionSet: XmlElement | undefined): readonly OptionMetadata[] {
  const lists = ['options', 'states', 'statuses'].map((name) => child(optionSet, name));
  return lists.flatMap((list) => children(list)).map(readOption);
}

function readOption(element: XmlElement): OptionMetadata {
  const state = numberAttribute(element, 'state');
  const defaultStatus = numberAttribute(element, 'defaultstatus');
  const color = attributeOf(element, 'Color');
  const value = numberAttribute(element, 'value') ?? 0;
  return {
    value,
    label: localized(child(element, 'labels')) ?? attributeOf(element, 'invariantname') ?? String(value),
    ...(state === undefined ? {} : { state }),
    ...(defaultStatus === undefined ? {} : { defaultStatus }),
    ...(color === undefined ? {} : { color }),
  };
}
