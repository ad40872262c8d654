import { execFile } from 'node:child_process';
import { pathToFileURL } from 'node:url';

/**
 * What the official schema of OpenAPI has against a document, and which references lead nowhere; empty when valid. For
 * tests: in a process of its own, because jest cannot load the validator, an ECMAScript module.
 */
export function validateOpenApi(document: object): Promise<string> {
  const script = `
    import { Validator } from '${pathToFileURL(require.resolve('@seriousme/openapi-schema-validator'))}';
    import { text } from 'node:stream/consumers';
    const validator = new Validator();
    const { valid, errors } = await validator.validate(JSON.parse(await text(process.stdin)));
    if (valid) validator.resolveRefs();
    else process.stdout.write(JSON.stringify(errors));`;
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, ['--input-type=module', '--eval', script], (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    );
    child.stdin?.end(JSON.stringify(document));
  });
}
