// Runs apart because libxml2-wasm is an ES module: `node validate-xsd.mjs SCHEMA.xsd < document.xml` prints the errors as JSON.
import { readFileSync } from 'node:fs';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

xmlRegisterFsInputProviders();

const path = process.argv[2];
const schema = XmlDocument.fromBuffer(readFileSync(path), { url: path });
const validator = XsdValidator.fromDoc(schema);
const document = XmlDocument.fromBuffer(readFileSync(0));

try {
  validator.validate(document);
  process.stdout.write('[]');
} catch (error) {
  if (!(error instanceof XmlValidateError)) throw error;
  process.stdout.write(JSON.stringify(error.details.map(({ message, line }) => ({ message: message.trim(), line }))));
}
