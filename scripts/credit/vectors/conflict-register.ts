import { conflicts } from './conflicts/all-conflicts';
import { type AnyVector } from './credit-vectors';

/** The conflict register as a page: each ambiguity, what the sources say, what we chose, and the vectors that pin it. */
export function conflictRegister(vectors: readonly AnyVector[]): string {
  const chapters = conflicts.map(({ key, title, says, choice }) =>
    [
      `## ${key} ${title}`,
      '',
      ...says.map(([source, text]) => `- ${source}: ${text}.`),
      '',
      `**Ours:** ${choice}`,
      '',
      `Vectors: ${vectors
        .filter(({ conflict }) => conflict === key)
        .map(({ id }) => id)
        .join(', ')}`,
    ].join('\n'),
  );
  return `${PREFACE}\n\n${chapters.join('\n\n')}`;
}

const PREFACE = `# Conflict register of credit management

Where the public documents of Dynamics 365 Finance and SAP are silent, open to two readings, or contradict each other, and what this product does
instead of guessing. Keys of sources are those of \`spec/features.md\` 8; F-GRP is \`cm-customer-credit-groups.md\`, Glossary the Business Process
Glossary of Dynamics 365; 3.1 is that section of the specification. Every vector is a line of \`test/golden/credit-vectors.csv\`, which a tenant can run:
\`setup\` and \`facts\` in words, \`input\` as JSON, \`expected\` and \`reasons\` as the verdict.

Written by \`npm run golden\` from \`scripts/credit/vectors/conflicts\`; the tests hold that every entry is pinned by vectors and every vector names
an entry that exists.`;
