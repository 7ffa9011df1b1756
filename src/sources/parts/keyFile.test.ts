import { describe, expect, it } from 'vitest';
import { keyFileFromFile, keyFileToBody, wrongWithKeyFile } from './keyFile';

const JSON_KEY = '{\n  "type": "service_account",\n  "project_id": "größe",\n  "note": "??>>~~"\n}';
const base64 = (text: string) => Buffer.from(text).toString('base64');
const SENT = base64(JSON_KEY);
const forUrls = SENT.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(JSON_KEY, 'utf16le')]);

const ways: [string, string | Uint8Array][] = [
  ['the JSON', JSON_KEY],
  ['the JSON with a byte order mark', `\uFEFF${JSON_KEY}\n`],
  ['base64', SENT],
  ['base64 with a line break', `${SENT}\n`],
  ['base64 in lines', SENT.replaceAll(/.{20}/g, '$&\r\n')],
  ['base64 of URLs', forUrls],
  ['base64 in quotes', `"${SENT}"`],
  ['base64 of base64', base64(SENT)],
  ['base64 of JSON with a mark', base64(`\uFEFF${JSON_KEY}`)],
  ['base64 with a mark', `\uFEFF${SENT}`],
  ['a file of PowerShell', wide],
];

describe('the key of a service account', () => {
  it.each(ways)('is sent as the base64 of its JSON when chosen as %s', (_, file) => {
    const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
    expect(keyFileFromFile(bytes)).toBe(SENT);
    expect(wrongWithKeyFile(keyFileFromFile(bytes))).toBeUndefined();
  });

  it.each(ways.filter(([, file]) => typeof file === 'string'))('and so when pasted as %s', (_, text) => {
    expect(keyFileToBody(String(text))).toBe(SENT);
    expect(wrongWithKeyFile(String(text))).toBeUndefined();
  });
});

describe('another file', () => {
  it.each([
    ['a key of a person', '{"type":"authorized_user"}', /"authorized_user"/],
    ['a key of a workload', base64('{"type":"external_account"}'), /"external_account"/],
    ['JSON of something else', '{"web":{"client_id":"x"}}', /Choose the JSON file/],
    ['a list', base64('[1]'), /not the JSON/],
    ['base64 of a text', base64('good morning'), /not the JSON/],
    ['JSON that is cut off', '{"type":"service_account"', /not the JSON/],
    ['a placeholder', '<base64_encoded_service_account_json>', /placeholder/],
  ])('is warned of: %s', (_, text, words) => {
    expect(wrongWithKeyFile(text)).toEqual({ severity: 'warning', message: expect.stringMatching(words) });
  });

  it.each(['good morning!', '-----BEGIN PRIVATE KEY-----', 'ü'])('cannot be sent: %s', (text) => {
    expect(wrongWithKeyFile(text)?.severity).toBe('error');
    expect(keyFileToBody(text)).toBe(text);
  });

  it('is encoded when it is chosen, whatever is in it, and warned of', () => {
    const sent = keyFileFromFile(new TextEncoder().encode('good morning!'));
    expect(sent).toBe(base64('good morning!'));
    expect(wrongWithKeyFile(sent)?.severity).toBe('warning');
  });
});
