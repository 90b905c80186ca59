import { type XmlElement } from '../../pack-solution/xml';
import { at, attributeOf, childrenOf, descendants, textAt } from '../../pack-solution/xml-query';
import { type Finding } from '../finding';
import { type Rule, type SolutionUnderTest } from '../solution-under-test';

/** A control a form hosts is in the package, stands on a cell of the form, and is named for all three form factors (spec/dataverse.md I). */
export const controls: Rule = (solution) => {
  const packed = new Set(
    childrenOf(at(solution.customizations, 'CustomControls'), 'CustomControl').map((control) =>
      textAt(control, 'Name'),
    ),
  );
  return solution.tables.flatMap((table) =>
    descendants(table.xml, 'systemform').flatMap((form) =>
      descendants(form, 'controlDescription').flatMap((description) =>
        problems(solution, packed, { form, description }).map((message): Finding => ({
          rule: 'controls',
          where: `form of ${table.logicalName}`,
          message,
        })),
      ),
    ),
  );
};

const FORM_FACTORS = '0,1,2';

function problems(
  solution: SolutionUnderTest,
  packed: ReadonlySet<string>,
  { form, description }: { readonly form: XmlElement; readonly description: XmlElement },
): readonly string[] {
  const named = childrenOf(description, 'customControl').filter((control) => attributeOf(control, 'name') !== '');
  const names = new Set(named.map((control) => attributeOf(control, 'name')));
  const cell = attributeOf(description, 'forControl');
  const factors = named
    .map((control) => attributeOf(control, 'formFactor'))
    .sort()
    .join(',');
  return [
    ...[...names]
      .filter((name) => name.startsWith(solution.prefix) && !packed.has(name))
      .map((name) => `hosts ${name}, which is not in the package`),
    ...(descendants(form, 'control').some((control) => attributeOf(control, 'uniqueid') === cell)
      ? []
      : [`describes a control for ${cell}, which is no cell of the form`]),
    ...(factors === FORM_FACTORS ? [] : [`names a control for form factors ${factors}, not ${FORM_FACTORS}`]),
  ];
}
