import { type TableDeclaration } from '../../../solution/model/table';
import { element, leaves, type XmlElement } from '../xml';
import { attribute, ON_FORMS } from './attribute';
import { descriptions, displayNames, INTRODUCED, labels } from './labels';

/** statecode and statuscode: Active with reason 1, Inactive with reason 2. */
export function stateAttributes(table: TableDeclaration): readonly XmlElement[] {
  const state = (value: number, defaultstatus: number, word: string): XmlElement =>
    element('state', { value, defaultstatus, invariantname: word }, [labels(word)]);
  const status = (value: number, of: number, word: string): XmlElement =>
    element('status', { value, state: of }, [labels(word)]);
  return [
    stateLike(table, 'statecode', element('states', {}, [state(0, 1, 'Active'), state(1, 2, 'Inactive')])),
    stateLike(table, 'statuscode', element('statuses', {}, [status(1, 0, 'Active'), status(2, 1, 'Inactive')])),
  ];
}

function stateLike(table: TableDeclaration, name: 'statecode' | 'statuscode', options: XmlElement): XmlElement {
  const type = name === 'statecode' ? 'state' : 'status';
  const label = name === 'statecode' ? 'Status' : 'Status Reason';
  const description = `${name === 'statecode' ? 'Status' : 'Reason for the status'} of the ${table.label}`;
  return attribute({
    physicalName: name,
    type,
    label,
    description,
    requiredLevel: name === 'statecode' ? 'systemrequired' : 'none',
    displayMask: ON_FORMS,
    imeMode: 'auto',
    validFor: name === 'statecode' ? '011' : '111',
    custom: false,
    secured: false,
    details: [
      element('optionset', { Name: `${table.name}_${name}` }, [
        ...leaves({ OptionSetType: type, IntroducedVersion: INTRODUCED, IsCustomizable: 1 }),
        displayNames(label),
        descriptions(description),
        options,
      ]),
    ],
  });
}
