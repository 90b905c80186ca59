import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

/** One `new DataverseError(status, code, text)` of the source; what only running tells stands as `{}`. */
export interface RaisedError {
  readonly file: string;
  readonly code: string;
  readonly text: string;
}

const root = join(__dirname, '../../../../local/dataverse');

/** Every refusal that the source of the local Dataverse writes down. */
export function raisedErrors(): readonly RaisedError[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.sort().flatMap((file) => errorsOf(join(root, file)));
}

function errorsOf(path: string): readonly RaisedError[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: RaisedError[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText(source) === 'DataverseError') {
      const [, code, text] = node.arguments ?? [];
      const file = relative(root, path);
      for (const written of code ? textsOf(source, code) : [])
        for (const message of text ? textsOf(source, text) : ['{}']) found.push({ file, code: written, text: message });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What an expression can say: literals as they are, constants of the file by their value, both sides of a choice, the rest as `{}`. */
function textsOf(source: ts.SourceFile, node: ts.Expression): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return textsOf(source, node.expression);
  if (ts.isConditionalExpression(node)) return [...textsOf(source, node.whenTrue), ...textsOf(source, node.whenFalse)];
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return joined([textsOf(source, node.left), textsOf(source, node.right)]);
  if (ts.isTemplateExpression(node)) {
    const spans = node.templateSpans.flatMap((span) => [textsOf(source, span.expression), [span.literal.text]]);
    return joined([[node.head.text], ...spans]);
  }
  const constant = ts.isIdentifier(node) ? constantOf(source, node.text) : undefined;
  return constant ? textsOf(source, constant) : ['{}'];
}

const joined = (parts: readonly (readonly string[])[]): readonly string[] =>
  parts.reduce<readonly string[]>((texts, part) => texts.flatMap((text) => part.map((more) => text + more)), ['']);

/** A constant of the module that is a text. */
function constantOf(source: ts.SourceFile, name: string): ts.Expression | undefined {
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const declaration = statement.declarationList.declarations.find((one) => one.name.getText(source) === name);
    const value = declaration?.initializer;
    if (value && (ts.isStringLiteralLike(value) || ts.isBinaryExpression(value) || ts.isTemplateExpression(value)))
      return value;
  }
  return undefined;
}
