// Certificates and keys are parsed by the server (domain 3): it wants at least one PEM block.
import { demand } from '../refusal';

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----[\s\S]+-----END \1-----/;

/** Refuses text that is no PEM; `where` is the path of the field. Absent text passes. */
export function requirePem(where: string, text: string | undefined): void {
  demand(text === undefined || BLOCK.test(text), `${where}: not in valid PEM format`);
}
