import { attributeOf, childrenOf } from '../../pack-solution/xml-query';
import { type Rule } from '../solution-under-test';

/** Every part has a content type: its extension a default, a part without extension an override. */
export const contentTypes: Rule = (solution) => {
  const extensions = new Set(
    childrenOf(solution.contentTypes, 'Default').map((one) => attributeOf(one, 'Extension').toLowerCase()),
  );
  const overrides = new Set(childrenOf(solution.contentTypes, 'Override').map((one) => attributeOf(one, 'PartName')));
  return [...solution.parts.keys()]
    .filter((name) => name !== '[Content_Types].xml')
    .filter((name) => !overrides.has(`/${name}`) && !extensions.has(extensionOf(name)))
    .map((name) => ({ rule: 'content-types', where: name, message: 'has no content type' }));
};

/** The extension in lower case; a part without one has no default that could cover it. */
function extensionOf(name: string): string {
  const file = name.slice(name.lastIndexOf('/') + 1);
  return file.includes('.') ? file.slice(file.lastIndexOf('.') + 1).toLowerCase() : '(none)';
}
