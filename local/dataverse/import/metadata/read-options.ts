import { type XmlElement } from '../package/xml-element';
import { type OptionMetadata } from '../../metadata/table-metadata';
import { attributeOf, child, children, localized } from '../package/elements';

/** The options of an `optionset` element: plain ones, states, or statuses. */
export function readOptions(optionSet: XmlElement | undefined): readonly OptionMetadata[] {
  const lists = ['options', 'states', 'statuses'].map((name) => child(optionSet, name));
  return lists.flatMap((list) => children(list)).map(readOption);
}

function readOption(element: XmlElement): OptionMetadata {
  const state = attributeOf(element, 'state');
  const defaultStatus = attributeOf(element, 'defaultstatus');
  const color = attributeOf(element, 'Color');
  const value = attributeOf(element, 'value') ?? '0';
  return {
    value: Number(value),
    label: localized(child(element, 'labels')) ?? attributeOf(element, 'invariantname') ?? value,
    ...(state === undefined ? {} : { state: Number(state) }),
    ...(defaultStatus === undefined ? {} : { defaultStatus: Number(defaultStatus) }),
    ...(color === undefined ? {} : { color }),
  };
}
