// The operations of the document that send a body, but for the create, which is the wizard's.
import { operationsOf, resolverOf, type OpenApiDocument } from '../openApi';
import { leavesOf, propertiesOf } from '../properties';
import { bodyValidator } from '../validator';

interface OtherOperation {
  id: string;
  method: string;
  /** Is this the path of a request of it? */
  takes: (path: string) => boolean;
  /** The properties of its body. */
  properties: readonly string[];
  faultsOf: (body: unknown) => string[];
}

export function otherOperations(document: OpenApiDocument): readonly OtherOperation[] {
  const resolve = resolverOf(document);
  return operationsOf(document).flatMap((operation) => {
    const { id, method, path, body } = operation;
    if (!body || id === 'clickPipeCreate' || !/clickpipes/i.test(path)) return [];
    const form = new RegExp(`^${path.replaceAll('{}', '[^/]+')}$`);
    return [
      {
        id,
        method,
        takes: (address: string) => form.test(address),
        properties: leavesOf(propertiesOf(body, resolve)),
        faultsOf: bodyValidator(document, operation),
      },
    ];
  });
}
