import { type Operation } from '../../operations/operation';
import { type Signature, SIGNATURES } from './operation-signatures';
import { type DeclaredOperation } from './write-operations';

/** The operations of this server as the document declares them. One whose signature nobody wrote down is left out; a test finds it. */
export const declaredOperations = (operations: Readonly<Record<string, Operation>>): readonly DeclaredOperation[] =>
  Object.entries(operations).flatMap(([name, { kind }]) => {
    const signature = Object.hasOwn(SIGNATURES, name) ? SIGNATURES[name] : undefined;
    return signature ? overloads({ name, kind, ...signature }) : [];
  });

/** One declaration for each type that an operation may be bound to. */
function overloads({
  boundTo,
  ...operation
}: Signature & Pick<DeclaredOperation, 'name' | 'kind'>): readonly DeclaredOperation[] {
  if (boundTo === undefined) return [operation];
  return [boundTo].flat().map((type) => ({ ...operation, boundTo: type }));
}
