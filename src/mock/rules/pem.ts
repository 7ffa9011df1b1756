// Certificates and keys are parsed by the server (api-notes 3).
import { wrongWithPem, type PemContent } from '../../lib/pem';
import { demand } from '../refusal';

/** Refuses text that the server cannot read as such; `where` is the path of the field. Absent text passes. */
export function requirePem(
  where: string,
  text: string | undefined,
  content: PemContent = 'certificate',
): void {
  demand(
    text === undefined || wrongWithPem(text, content) === undefined,
    `${where}: not in valid PEM format`,
  );
}
