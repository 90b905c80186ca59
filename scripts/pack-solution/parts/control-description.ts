import { element, leaf, type XmlElement } from '../xml';
import { type PlacedColumn } from './placed-cell';

/** Web, phone and tablet: real forms always name all three (spec/dataverse.md I). */
const FORM_FACTORS = [0, 1, 2];

/** Puts a PCF control in place of the standard control of a cell; the standard one stays listed first, as exports have it. */
export function controlDescription(cell: PlacedColumn, standardClass: string): XmlElement {
  const hosted = cell.control;
  const parameters =
    hosted === undefined
      ? []
      : [
          bound(hosted.boundProperty, cell.column),
          ...(hosted.columns ?? []).map(({ property, column }) => bound(property, column)),
          ...hosted.literals.map(literal),
        ];
  return element('controlDescription', { forControl: cell.uniqueId }, [
    element('customControl', { id: standardClass }, [element('parameters', {}, [leaf('datafieldname', cell.column)])]),
    ...FORM_FACTORS.map((formFactor) =>
      element('customControl', { formFactor, name: hosted?.name ?? '' }, [element('parameters', {}, parameters)]),
    ),
  ]);
}

const bound = (property: string, column: string): XmlElement => leaf(property, column);

const literal = (input: { readonly property: string; readonly type: string; readonly value: string }): XmlElement => ({
  ...leaf(input.property, input.value),
  attributes: { static: 'true', type: input.type },
});
