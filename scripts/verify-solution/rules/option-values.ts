import { at, attributeOf, descendants, textAt } from '../../pack-solution/xml-query';
import { type Rule } from '../solution-under-test';

/** A publisher owns the ten thousand values that start with its prefix. */
const VALUES_PER_PREFIX = 10_000;

/** Every value of a custom choice starts with the publisher's option value prefix, so that it meets nobody else's. */
export const optionValues: Rule = (solution) => {
  const local = solution.tables
    .flatMap((table) => [...table.columns.values()])
    .filter((column) => ['picklist', 'multiselectpicklist'].includes(textAt(column, 'Type')));
  const choices = [
    ...(at(solution.customizations, 'optionsets')?.children ?? []),
    ...local.flatMap((column) => descendants(column, 'optionset')),
  ];
  return choices.flatMap((choice) =>
    descendants(choice, 'option')
      .map((option) => attributeOf(option, 'value'))
      .filter((value) => String(Math.floor(Number(value) / VALUES_PER_PREFIX)) !== solution.optionValuePrefix)
      .map((value) => ({
        rule: 'option-values',
        where: `choice ${attributeOf(choice, 'Name')}`,
        message: `value ${value} does not start with ${solution.optionValuePrefix}`,
      })),
  );
};
