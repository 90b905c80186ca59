import { type XmlElement } from '../../pack-solution/xml';
import { at, attributeOf, childrenOf, descendants, textAt } from '../../pack-solution/xml-query';
import { type Finding } from '../finding';
import { type Rule, type SolutionUnderTest } from '../solution-under-test';

/**
 * A control that a form or a view hosts is in the package and named for all three form factors (spec/dataverse.md I); a form's stands on a cell of
 * the form, a view's says which of the control's datasets gets the rows.
 */
export const controls: Rule = (solution) => {
  const packed = new Set(
    childrenOf(at(solution.customizations, 'CustomControls'), 'CustomControl').map((control) =>
      textAt(control, 'Name'),
    ),
  );
  return solution.tables.flatMap((table) => [
    ...descendants(table.xml, 'systemform').flatMap((form) =>
      descendants(form, 'controlDescription').flatMap((description) =>
        [...hosting(solution, packed, description), ...placing(form, description)].map((message): Finding => ({
          rule: 'controls',
          where: `form of ${table.logicalName}`,
          message,
        })),
      ),
    ),
    ...descendants(table.xml, 'savedquery').flatMap((view) =>
      descendants(view, 'controlDescription').flatMap((description) =>
        [...hosting(solution, packed, description), ...feeding(description)].map((message): Finding => ({
          rule: 'controls',
          where: `view of ${table.logicalName}`,
          message,
        })),
      ),
    ),
  ]);
};

const FORM_FACTORS = '0,1,2';

const namedControls = (description: XmlElement): readonly XmlElement[] =>
  childrenOf(description, 'customControl').filter((control) => attributeOf(control, 'name') !== '');

function hosting(solution: SolutionUnderTest, packed: ReadonlySet<string>, description: XmlElement): readonly string[] {
  const named = namedControls(description);
  const names = new Set(named.map((control) => attributeOf(control, 'name')));
  const factors = named
    .map((control) => attributeOf(control, 'formFactor'))
    .sort()
    .join(',');
  return [
    ...[...names]
      .filter((name) => name.startsWith(solution.prefix) && !packed.has(name))
      .map((name) => `hosts ${name}, which is not in the package`),
    ...(factors === FORM_FACTORS ? [] : [`names a control for form factors ${factors}, not ${FORM_FACTORS}`]),
  ];
}

function placing(form: XmlElement, description: XmlElement): readonly string[] {
  const cell = attributeOf(description, 'forControl');
  return descendants(form, 'control').some((control) => attributeOf(control, 'uniqueid') === cell)
    ? []
    : [`describes a control for ${cell}, which is no cell of the form`];
}

const feeding = (description: XmlElement): readonly string[] =>
  namedControls(description)
    .filter((control) => descendants(control, 'data-set').every((set) => attributeOf(set, 'name') === ''))
    .map((control) => `gives ${attributeOf(control, 'name')} no dataset`);
