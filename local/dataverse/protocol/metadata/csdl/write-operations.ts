import { type Signature } from './operation-signatures';
import { typed } from './write-types';
import { element } from './xml';

/** A function or an action under its name. */
export interface DeclaredOperation extends Omit<Signature, 'boundTo'> {
  readonly name: string;
  readonly boundTo?: string;
  readonly kind: 'function' | 'action';
}

/** The function or action; the first parameter of a bound one is what it is bound to. */
export function writeOperation({ name, kind, boundTo, parameters = {}, returns }: DeclaredOperation): string {
  const binding =
    boundTo === undefined
      ? []
      : [
          element('Parameter', {
            Name: bindingName(boundTo),
            Type: boundTo,
            Nullable: boundTo.startsWith('Collection(') ? undefined : 'false',
          }),
        ];
  return element(
    kind === 'function' ? 'Function' : 'Action',
    { Name: name, IsBound: boundTo === undefined ? undefined : 'true' },
    [
      ...binding,
      ...Object.entries(parameters).map(([parameter, type]) =>
        element('Parameter', { Name: parameter, ...typed(type) }),
      ),
      ...(returns === undefined ? [] : [element('ReturnType', typed(returns))]),
    ],
  );
}

const bindingName = (type: string): string => (type.startsWith('Collection(') ? 'entityset' : 'entity');

/** What makes an unbound operation callable at the root of the service. */
export function writeImport({ name, kind, boundTo }: DeclaredOperation): string {
  if (boundTo !== undefined) return '';
  return kind === 'function'
    ? element('FunctionImport', { Name: name, Function: `mscrm.${name}` })
    : element('ActionImport', { Name: name, Action: `mscrm.${name}` });
}
