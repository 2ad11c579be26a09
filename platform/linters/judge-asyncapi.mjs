// Prints what the parser of the makers of AsyncAPI finds in a document: severity (0 is an error), code, where, message.
import { readFileSync } from 'node:fs';
import { Parser } from '@asyncapi/parser';

const { diagnostics } = await new Parser().parse(readFileSync(process.argv[2], 'utf8'));
for (const { severity, code, path, message } of diagnostics) {
  console.log(`${severity} ${code} ${path.join('/')} ${message}`);
}
