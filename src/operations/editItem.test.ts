import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addTables, kafkaPipe, patch, postgresPipe } from './testing/bodies';
import { Browser, type Tab } from './testing/tab';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000);

async function withPostgres() {
  const browser = new Browser();
  const { id } = await browser.create(postgresPipe('orders'));
  await minutes(1);
  const tab = await browser.open().start();
  return { browser, tab, id, pipe: await browser.read(id) };
}

/** What was sent to the cloud, in short: `stop`, `patch`, `start`. */
function sentBy({ arrived }: Browser): string[] {
  return arrived.map(({ path, body }) =>
    path.endsWith('/state') ? (JSON.parse(body) as { command: string }).command : 'patch',
  );
}

const stepsOf = (tab: Tab, id: string) => tab.item(id).steps.map(({ key, status }) => `${key} ${status}`);

describe('tables added to a running database pipe', () => {
  it('pauses it, adds them, and lets the API resume it', async () => {
    const { browser, tab, id, pipe } = await withPostgres();
    const { id: operation } = await tab.edit(pipe, [addTables('events', 'refunds')]);
    await minutes(2);
    expect(stepsOf(tab, operation)).toEqual([
      'pause-1 done',
      'paused-1 done',
      'change-1 done',
      'resumes done',
      'runs done',
    ]);
    expect(sentBy(browser)).toEqual(['stop', 'patch']);
    expect(tab.item(operation).outcome).toBe('done');
    expect(tab.item(operation).steps.find(({ key }) => key === 'change-1')?.requestId).toMatch(
      /^[0-9a-f-]{36}$/,
    );
    const after = await browser.read(id);
    expect(after.state).toBe('Running');
    expect(after.source?.postgres?.tableMappings).toHaveLength(
      (pipe.source?.postgres?.tableMappings?.length ?? 0) + 2,
    );
  });

  it('is started again when the change is refused, and says so', async () => {
    const { browser, tab, id, pipe } = await withPostgres();
    const there = pipe.source?.postgres?.tableMappings?.[0];
    const again = {
      sourceSchemaName: there?.sourceSchemaName,
      sourceTable: there?.sourceTable,
      targetTable: 'twice',
    };
    const { id: operation } = await tab.edit(pipe, [
      patch({ source: { postgres: { tableMappingsToAdd: [again] } } }),
    ]);
    await minutes(2);
    expect(sentBy(browser)).toEqual(['stop', 'patch', 'start']);
    expect(tab.item(operation)).toMatchObject({ outcome: 'failed' });
    expect(tab.item(operation).message).toMatch(/Nothing was changed\. The pipe runs again\.$/);
    expect((await browser.read(id)).state).toBe('Running');
  });

  it('says that it is left off when it cannot be started again', async () => {
    const { browser, tab, id, pipe } = await withPostgres();
    browser.faults.push(
      { method: 'PATCH', body: 'tableMappingsToAdd', when: 'before', answer: 'refusal' },
      { method: 'PATCH', body: 'start', when: 'before', answer: 'refusal' },
    );
    const { id: operation } = await tab.edit(pipe, [addTables('events')]);
    await minutes(4);
    expect(tab.item(operation)).toMatchObject({ outcome: 'failed', leftOff: true });
    expect(tab.item(operation).message).toMatch(/Starting it again failed: .* Start it yourself\./);
    expect((await browser.read(id)).state).toBe('Paused');
  });
});

describe('a change after which the API does not resume', () => {
  it('starts the pipe', async () => {
    const { browser, tab, id, pipe } = await withPostgres();
    const { id: operation } = await tab.edit(pipe, [patch({ name: 'renamed' })]);
    await minutes(2);
    expect(sentBy(browser)).toEqual(['stop', 'patch', 'start']);
    expect(tab.item(operation).outcome).toBe('done');
    expect(await browser.read(id)).toMatchObject({ name: 'renamed', state: 'Running' });
  });

  it('takes "already running" for what was wanted', async () => {
    const { browser, tab, pipe } = await withPostgres();
    browser.faults.push({ method: 'PATCH', body: 'start', when: 'after', answer: 'cut' });
    const { id: operation } = await tab.edit(pipe, [patch({ name: 'renamed' })]);
    await minutes(2);
    expect(tab.item(operation).outcome).toBe('done');
    expect(sentBy(browser)).toEqual(['stop', 'patch', 'start']);
  });
});

describe('a pipe that was paused before', () => {
  it('is paused again after the API resumed it', async () => {
    const { browser, tab, id } = await withPostgres();
    await browser.call('PATCH', `${browser.pipes}/${id}/state`, { command: 'stop' });
    await minutes(1);
    const { id: operation } = await tab.edit(await browser.read(id), [addTables('events')]);
    await minutes(3);
    expect(sentBy(browser)).toEqual(['patch', 'stop']);
    expect(tab.item(operation).outcome).toBe('done');
    expect((await browser.read(id)).state).toBe('Paused');
  });
});

describe('two requests', () => {
  it('each find the pipe paused', async () => {
    const { browser, tab, id, pipe } = await withPostgres();
    const { id: operation } = await tab.edit(pipe, [
      patch({ source: { postgres: { settings: { syncIntervalSeconds: 30 } } } }),
      addTables('events'),
    ]);
    await minutes(4);
    expect(tab.item(operation).outcome).toBe('done');
    expect(sentBy(browser).filter((sent) => sent === 'patch')).toHaveLength(2);
    expect((await browser.read(id)).source?.postgres?.settings?.syncIntervalSeconds).toBe(30);
  });
});

describe('an answer that does not come', () => {
  it('is replaced by a look: the change shows', async () => {
    const { browser, tab, pipe } = await withPostgres();
    browser.faults.push({ method: 'PATCH', body: 'tableMappingsToAdd', when: 'after', answer: 'gateway' });
    const { id: operation } = await tab.edit(pipe, [addTables('events')]);
    await minutes(2);
    expect(tab.item(operation).outcome).toBe('done');
    expect(sentBy(browser)).toEqual(['stop', 'patch']);
  });

  it('leaves the change unknown when nothing shows it, and the pipe running', async () => {
    const { browser, tab, id, pipe } = await withPostgres();
    browser.faults.push({ method: 'PATCH', body: 'tableMappingsToAdd', when: 'before', answer: 'cut' });
    const { id: operation } = await tab.edit(pipe, [addTables('events')]);
    await minutes(3);
    expect(tab.item(operation)).toMatchObject({ outcome: 'unknown' });
    expect(tab.item(operation).message).toMatch(/not known\. The pipe runs again\./);
    expect((await browser.read(id)).state).toBe('Running');
  });

  it('to a pause that never came says that it may still come', async () => {
    const { browser, tab, id, pipe } = await withPostgres();
    browser.faults.push({ method: 'PATCH', body: 'stop', when: 'before', answer: 'gateway' });
    const { id: operation } = await tab.edit(pipe, [addTables('events')]);
    await minutes(4);
    expect(tab.item(operation)).toMatchObject({ outcome: 'unknown', leftOff: true });
    expect(sentBy(browser)).toEqual([]);
    expect((await browser.read(id)).state).toBe('Running');
  });
});

describe('a cancel', () => {
  it('before the change lets the pipe run again', async () => {
    const { browser, tab, id, pipe } = await withPostgres();
    const { id: operation } = await tab.edit(pipe, [addTables('events')]);
    await vi.advanceTimersByTimeAsync(500);
    tab.log.cancel(operation);
    await minutes(2);
    expect(tab.item(operation).outcome).toBe('cancelled');
    expect(sentBy(browser)).toEqual(['stop', 'start']);
    expect((await browser.read(id)).state).toBe('Running');
  });
});

describe('a streaming pipe', () => {
  it('is changed while it runs', async () => {
    const browser = new Browser();
    const { id } = await browser.create(kafkaPipe('clicks'));
    await minutes(1);
    const tab = await browser.open().start();
    const { id: operation } = await tab.edit(await browser.read(id), [patch({ name: 'renamed' })]);
    await minutes(1);
    expect(tab.item(operation).outcome).toBe('done');
    expect(sentBy(browser)).toEqual(['patch']);
  });
});

describe('a reload in the middle', () => {
  it('goes on where it was and sends nothing twice', async () => {
    const { browser, tab, id, pipe } = await withPostgres();
    const { id: operation } = await tab.edit(pipe, [addTables('events')]);
    await vi.advanceTimersByTimeAsync(1_000);
    browser.close(tab);
    await minutes(1);
    expect((await browser.read(id)).state).toBe('Paused');
    const next = await browser.open().start();
    await minutes(2);
    expect(next.item(operation).outcome).toBe('done');
    expect(sentBy(browser)).toEqual(['stop', 'patch']);
    expect((await browser.read(id)).state).toBe('Running');
  });

  it('starts the pipe again when the passwords of the change are gone', async () => {
    const { browser, tab, id, pipe } = await withPostgres();
    const body = { source: { postgres: { credentials: { username: 'ada', password: 'new' } } } };
    const hidden = { type: 'patch', label: 'Rotate', body: {}, hasSecrets: true } as const;
    const { id: operation } = await tab.edit(pipe, [hidden], [body]);
    await vi.advanceTimersByTimeAsync(1_000);
    browser.close(tab);
    const next = await browser.open().start();
    await minutes(3);
    expect(next.item(operation)).toMatchObject({ outcome: 'failed' });
    expect(next.item(operation).message).toMatch(/never stored.*The pipe runs again/);
    expect(sentBy(browser)).toEqual(['stop', 'start']);
    expect((await browser.read(id)).state).toBe('Running');
  });

  it('is taken over by a second tab, which waited for the first to go', async () => {
    const { browser, tab, pipe } = await withPostgres();
    const second = await browser.open().start();
    const { id: operation } = await tab.edit(pipe, [addTables('events')]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(second.item(operation).outcome).toBe('running');
    browser.close(tab);
    await minutes(3);
    expect(second.item(operation).outcome).toBe('done');
    expect(second.ended).toEqual([operation]);
    expect(sentBy(browser)).toEqual(['stop', 'patch']);
  });

  it('is run by one of two tabs only', async () => {
    const { browser, tab, pipe } = await withPostgres();
    const second = await browser.open().start();
    const { id: operation } = await tab.edit(pipe, [addTables('events')]);
    await minutes(3);
    expect(second.item(operation).outcome).toBe('done');
    expect([tab.ended, second.ended]).toEqual([[operation], []]);
    expect(sentBy(browser)).toEqual(['stop', 'patch']);
  });
});
