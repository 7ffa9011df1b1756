import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyText } from './clipboard';
import { toCsv } from './csv';
import { redactedJson } from './secrets/redactJson';
import { secretTexts } from './secrets/testing/texts';

const CANARY = /canary7/i;
const copied = async (text: string) => {
  const writeText = vi.fn<(text: string) => Promise<void>>().mockResolvedValue();
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  await copyText(text);
  return writeText.mock.calls[0]?.[0];
};

afterEach(() => vi.unstubAllGlobals());

describe('a secret', () => {
  it.each(Object.entries(secretTexts))('does not leave the page with a text: %s', async (_, text) => {
    expect(await copied(`The API said: ${text}`)).not.toMatch(CANARY);
    expect(toCsv(['name'], [[text]])).not.toMatch(CANARY);
    expect(redactedJson({ operations: [{ message: text }] })).not.toMatch(CANARY);
  });
});

it.each(['8f14e45f-ceea-467f-9c1b-0123456789ab', 'orders', 'shop_orders.2024'])(
  'is copied within the click and as it is: %s',
  (text) => {
    const writeText = vi.fn<(text: string) => Promise<void>>().mockResolvedValue();
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    void copyText(text);
    expect(writeText).toHaveBeenCalledWith(text);
  },
);
